// Nothing here is called by name: the compiler calls what this target defines.

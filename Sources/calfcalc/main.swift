import CalfCLI

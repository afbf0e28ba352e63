// Memory for a WebAssembly module that imports nothing.
//
// A block is 8 bytes that name its class, then what the caller gets, aligned to 16. Freed blocks of a class wait
// in a list and are handed out again before memory grows, so that many calls take no more than the largest.
#include <stddef.h>
#include <stdint.h>

enum { alignment = 16, header = 8, page = 65536, classes = 128 };

typedef struct Block {
  struct Block *next;
} Block;

extern uint8_t __heap_base;

static Block *waiting[classes];
static uintptr_t top;

// Up to 256 bytes a class for each 16 of them, above four for each doubling: at most a fifth is wasted.
static uint32_t class_of(uint32_t size) {
  if (size <= 256) return (size - 1) / 16;
  uint32_t doubling = 31 - (uint32_t)__builtin_clz(size - 1);
  return 16 + (doubling - 8) * 4 + (((size - 1) >> (doubling - 2)) & 3);
}

static uint32_t size_of(uint32_t class) {
  if (class < 16) return (class + 1) * 16;
  uint32_t doubling = 8 + (class - 16) / 4;
  return (1u << doubling) + (((class - 16) % 4 + 1) << (doubling - 2));
}

// There is no null page: handing out null would let the caller write over its own data.
static uint8_t *grow(uint32_t size) {
  if (top == 0) top = ((uintptr_t)&__heap_base + alignment - 1) / alignment * alignment + alignment - header;
  uint32_t room = (uint32_t)__builtin_wasm_memory_size(0) * page - (uint32_t)top;
  if (size > room) {
    uint32_t pages = (size - room - 1) / page + 1;
    if (__builtin_wasm_memory_grow(0, pages) == SIZE_MAX) __builtin_trap();
  }
  uint8_t *block = (uint8_t *)top;
  top += size;
  return block;
}

int posix_memalign(void **result, size_t alignment_asked, size_t length) {
  if (alignment_asked > alignment || length > INT32_MAX) __builtin_trap();
  uint32_t class = class_of((uint32_t)length + header);
  Block *block = waiting[class];
  if (block) {
    waiting[class] = block->next;
  } else {
    uint8_t *fresh = grow(size_of(class));
    *(uint32_t *)fresh = class;
    block = (Block *)(fresh + header);
  }
  *result = block;
  return 0;
}

void free(void *pointer) {
  if (!pointer) return;
  Block *block = pointer;
  uint32_t class = *(uint32_t *)((uint8_t *)pointer - header);
  block->next = waiting[class];
  waiting[class] = block;
}

// The least that a program does: what starting one, and carrying bytes, costs on this machine.
//
//     --version         prints a line
//     answer TEXT       reads standard input and prints a line
//     carry FILE        reads standard input, then copies FILE to standard output
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char block[1 << 18];

int main(int count, char **arguments) {
  if (count == 2 && strcmp(arguments[1], "--version") == 0) return puts("peer 1") < 0;
  if (count != 3) return 2;
  while (read(0, block, sizeof block) > 0) {}
  if (strcmp(arguments[1], "answer") == 0) return puts(arguments[2]) < 0;
  int file = open(arguments[2], O_RDONLY);
  for (ssize_t size; (size = read(file, block, sizeof block)) > 0;)
    if (write(1, block, (size_t)size) != size) return 1;
  return 0;
}

#define _GNU_SOURCE
#include "BenchPeer.h"
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int64_t percent_of(int64_t amount, int64_t percent) { return (amount * percent + 50) / 100; }

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

static int64_t most(int64_t a, int64_t b) { return a > b ? a : b; }

// Shares an amount over weights: the largest remainders get what is left, the earlier first.
static void share(int64_t amount, const int64_t *weight, int count, int64_t *part) {
  int64_t sum = 0, left = amount;
  int64_t rest[peer_most_lines];
  for (int i = 0; i < count; i += 1) sum += weight[i];
  for (int i = 0; i < count; i += 1) {
    part[i] = sum ? amount * weight[i] / sum : 0;
    rest[i] = sum ? amount * weight[i] % sum : 0;
    left -= part[i];
  }
  for (; left > 0 && sum; left -= 1) {
    int best = 0;
    for (int i = 1; i < count; i += 1)
      if (rest[i] > rest[best]) best = i;
    part[best] += 1;
    rest[best] = -1;
  }
}

static peer_line *add(peer_quote *quote, int session, int kind, int64_t quantity, int64_t amount) {
  peer_line *line = &quote->line[quote->line_count++];
  *line = (peer_line){session, kind, quantity, amount, 0, amount};
  quote->lines += amount;
  return line;
}

// Takes an amount off the lines of some kinds, shared by what is left of each.
static void take_off(peer_quote *quote, int64_t amount, int kinds) {
  int64_t weight[peer_most_lines], part[peer_most_lines];
  int place[peer_most_lines], count = 0;
  for (int i = 0; i < quote->line_count; i += 1) {
    if (!(kinds >> quote->line[i].kind & 1)) continue;
    place[count] = i;
    weight[count++] = quote->line[i].net;
  }
  share(amount, weight, count, part);
  for (int i = 0; i < count; i += 1) {
    quote->line[place[i]].discount += part[i];
    quote->line[place[i]].net -= part[i];
  }
  quote->discounts += amount;
}

static int64_t net_of(const peer_quote *quote, int kinds) {
  int64_t sum = 0;
  for (int i = 0; i < quote->line_count; i += 1)
    if (kinds >> quote->line[i].kind & 1) sum += quote->line[i].net;
  return sum;
}

enum { fee, treatment, minimum };

void peer_price(const peer_list *list, int64_t units, int sessions, int is_staff, peer_quote *quote) {
  quote->lines = quote->discounts = 0;
  quote->line_count = 0;
  add(quote, 1, fee, 1, list->course_fee);
  for (int session = 1; session <= sessions; session += 1) {
    int64_t amount = 0, below = 0;
    for (int tier = 0; tier < list->tiers && below < units; tier += 1) {
      int64_t end = least(units, list->through[tier]);
      amount += (end - below) * list->unit[tier];
      below = end;
    }
    add(quote, session, treatment, units, amount);
    if (amount < list->minimum) add(quote, session, minimum, 1, list->minimum - amount);
    add(quote, session, fee, 1, list->session_fee);
  }
  const int treated = 1 << treatment | 1 << minimum;
  if (is_staff) take_off(quote, least(percent_of(net_of(quote, treated), list->staff_percent), list->staff_cap), treated);
  take_off(quote, least(list->course_fee, net_of(quote, treated)), treated);
  quote->total = quote->lines - quote->discounts;
  quote->net = (quote->total * 200 / (100 + list->tax_percent) + 1) / 2;
  quote->tax = quote->total - quote->net;
  quote->deposit = least(quote->total, most(percent_of(quote->total, list->deposit_percent), list->deposit_minimum));
  quote->balance = quote->total - quote->deposit;
  int64_t weight[peer_most_sessions] = {0};
  for (int i = 0; i < quote->line_count; i += 1) weight[quote->line[i].session - 1] += quote->line[i].net;
  share(quote->total, weight, sessions, quote->session_share);
}

static uint64_t next(uint64_t *state) {
  uint64_t mixed = *state += 0x9E3779B97F4A7C15;
  mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
  return mixed ^ mixed >> 31;
}

static int rising(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

double peer_draw_and_sort(int options, int draws, uint64_t seed) {
  double *figures = malloc((size_t)draws * sizeof *figures), sum = 0;
  for (int option = 0; option < options; option += 1) {
    for (int draw = 0; draw < draws; draw += 1) {
      double uniform = (double)(next(&seed) >> 11) * 0x1p-53;
      figures[draw] = uniform < 0.3 ? sqrt(uniform * 0.3) : 1 - sqrt((1 - uniform) * 0.7);
    }
    qsort(figures, (size_t)draws, sizeof *figures, rising);
    sum += figures[draws / 10] + figures[draws / 2] + figures[draws * 9 / 10];
  }
  free(figures);
  return sum;
}

double peer_seconds(int on_wall) {
  struct timespec now;
  clock_gettime(on_wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

// Writes the first line of a file so many times.
static void pour(const char *file, int64_t lines, int to) {
  static char line[1 << 16], block[1 << 20];
  int from = open(file, O_RDONLY);
  ssize_t length = read(from, line, sizeof line);
  char *end = length > 0 ? memchr(line, '\n', (size_t)length) : NULL;
  if (!end) _exit(2);
  size_t size = (size_t)(end - line) + 1, fits = sizeof block / size;
  for (size_t i = 0; i < fits; i += 1) memcpy(block + i * size, line, size);
  while (lines > 0) {
    size_t now = lines < (int64_t)fits ? (size_t)lines : fits, done = 0;
    while (done < now * size) {
      ssize_t count = write(to, block + done, now * size - done);
      if (count < 0) _exit(2);
      done += (size_t)count;
    }
    lines -= (int64_t)now;
  }
}

double peer_run(
    const char *const *arguments, const char *input, const char *output, int64_t source_lines, int on_wall,
    int64_t *peak_kib) {
  int pipes[2] = {-1, -1};
  pid_t source = -1;
  if (source_lines > 0) {
    if (pipe(pipes) != 0 || (source = fork()) < 0) return -1;
    if (source == 0) {
      close(pipes[0]);
      pour(input, source_lines, pipes[1]);
      _exit(0);
    }
    close(pipes[1]);
  }
  double start = peer_seconds(1);
  // The child does nothing but become the program, so that it may borrow this process's memory until then.
  pid_t child = vfork();
  if (child == 0) {
    int in = source_lines > 0 ? pipes[0] : open(input ? input : "/dev/null", O_RDONLY);
    int out = open(output ? output : "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (in < 0 || out < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0) _exit(127);
    execv(arguments[0], (char *const *)arguments);
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) return -1;
  double seconds = peer_seconds(1) - start;
  if (!on_wall)
    seconds = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
        (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
  if (source > 0) {
    close(pipes[0]);
    waitpid(source, NULL, 0);
  }
  if (peak_kib) *peak_kib = usage.ru_maxrss;
  return WIFEXITED(status) && WEXITSTATUS(status) <= 1 ? seconds : -1;
}

// What the benchmark measures against: the same arithmetic by hand in C, and processes from start to end.
#ifndef BENCH_PEER_H
#define BENCH_PEER_H

#include <stdint.h>

enum { peer_most_lines = 256, peer_most_sessions = 60, peer_most_tiers = 8 };

// A price list of one treatment in graduated tiers, a fee for the course that treatment redeems, and a fee a session;
// minor units, tax included.
typedef struct {
  int tiers;
  int64_t through[peer_most_tiers];
  int64_t unit[peer_most_tiers];
  int64_t minimum, course_fee, session_fee, tax_percent, staff_percent, staff_cap, deposit_percent, deposit_minimum;
} peer_list;

typedef struct {
  int session, kind;
  int64_t quantity, amount, discount, net;
} peer_line;

typedef struct {
  int64_t lines, discounts, net, tax, total, deposit, balance;
  int64_t session_share[peer_most_sessions];
  int line_count;
  peer_line line[peer_most_lines];
} peer_quote;

// Prices a course: every line with what is taken off it, the tax, the deposit, each session's share.
void peer_price(const peer_list *list, int64_t units, int sessions, int is_staff, peer_quote *quote);

// Draws figures from triangles for so many options and sorts each option's: a measure of this machine.
double peer_draw_and_sort(int options, int draws, uint64_t seed);

// Seconds that this process was worked on; or by the clock on the wall, which never goes back.
double peer_seconds(int on_wall);

// Runs a program and waits for it.
//
// input, output   files, or null for /dev/null
// source_lines    where above 0, the first line of input so many times instead of input
// on_wall         whether seconds are those from start to end, or those that the program was worked on
// peak_kib        the most memory it held; may be null
// Returns seconds; below 0 where it could not be run, or ended with more than 1.
double peer_run(
    const char *const *arguments, const char *input, const char *output, int64_t source_lines, int on_wall,
    int64_t *peak_kib);

#endif

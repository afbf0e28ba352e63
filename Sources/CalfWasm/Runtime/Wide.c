// 128-bit arithmetic, which the compiler calls for by these names and a 32-bit target does not have.
#include <stdint.h>

typedef __int128 wide;
typedef unsigned __int128 uwide;

static uint64_t low(uwide value) { return (uint64_t)value; }
static uint64_t high(uwide value) { return (uint64_t)(value >> 64); }
static uwide joined(uint64_t high, uint64_t low) { return (uwide)high << 64 | low; }

// The full product of two 64-bit numbers, by halves.
static uwide product(uint64_t left, uint64_t right) {
  uint64_t a = left >> 32, b = (uint32_t)left, c = right >> 32, d = (uint32_t)right;
  uint64_t bd = b * d, ad = a * d, bc = b * c;
  uint64_t middle = (bd >> 32) + (uint32_t)ad + (uint32_t)bc;
  return joined(a * c + (ad >> 32) + (bc >> 32) + (middle >> 32), middle << 32 | (uint32_t)bd);
}

wide __multi3(wide left, wide right) {
  uwide a = (uwide)left, b = (uwide)right;
  uwide result = product(low(a), low(b));
  return (wide)joined(high(result) + high(a) * low(b) + low(a) * high(b), low(result));
}

// The next 32 bits of a quotient, by which `rest`, 32 bits further left, is lowered; `divisor` has its top bit set.
// Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D, for two digits.
static uint64_t digit(uint64_t *rest, uint64_t next, uint64_t divisor) {
  uint64_t first = divisor >> 32, second = (uint32_t)divisor;
  uint64_t guess = *rest / first, left = *rest % first;
  while (guess >> 32 || guess * second > (left << 32 | next)) {
    guess -= 1;
    left += first;
    if (left >> 32) break;
  }
  *rest = (*rest << 32 | next) - guess * divisor;
  return guess;
}

// A quotient that is known to fit 64 bits: `top` is below `divisor`.
static uint64_t narrow(uint64_t top, uint64_t bottom, uint64_t divisor, uint64_t *rest) {
  int shift = __builtin_clzll(divisor);
  divisor <<= shift;
  if (shift) top = top << shift | bottom >> (64 - shift);
  bottom <<= shift;
  uint64_t quotient = digit(&top, bottom >> 32, divisor) << 32;
  quotient |= digit(&top, (uint32_t)bottom, divisor);
  *rest = top >> shift;
  return quotient;
}

static uwide divide(uwide number, uwide divisor, uwide *rest) {
  if (divisor == 0) __builtin_trap();
  if (high(number) == 0 && high(divisor) == 0) {
    *rest = low(number) % low(divisor);
    return low(number) / low(divisor);
  }
  if (high(divisor) == 0) {
    uint64_t left, first = high(number) / low(divisor);
    uint64_t second = narrow(high(number) % low(divisor), low(number), low(divisor), &left);
    *rest = left;
    return joined(first, second);
  }
  if (number < divisor) {
    *rest = number;
    return 0;
  }
  // By the divisor's leading 64 bits alone the quotient comes out right or one too high: one less is right or one
  // too low. Knuth as above; Warren, Hacker's Delight, 9-5.
  int shift = __builtin_clzll(high(divisor));
  uint64_t leading = shift ? high(divisor) << shift | low(divisor) >> (64 - shift) : high(divisor);
  uint64_t ignored, quotient = narrow(high(number) >> 1, low(number >> 1), leading, &ignored) >> (63 - shift);
  if (quotient) quotient -= 1;
  uwide left = number - (uwide)__multi3((wide)divisor, (wide)(uwide)quotient);
  if (left >= divisor) {
    left -= divisor;
    quotient += 1;
  }
  *rest = left;
  return quotient;
}

static uwide magnitude(wide value) { return value < 0 ? -(uwide)value : (uwide)value; }

static wide signed_as(uwide value, int negative) { return (wide)(negative ? -value : value); }

uwide __udivti3(uwide number, uwide divisor) {
  uwide rest;
  return divide(number, divisor, &rest);
}

uwide __umodti3(uwide number, uwide divisor) {
  uwide rest;
  divide(number, divisor, &rest);
  return rest;
}

wide __divti3(wide number, wide divisor) {
  return signed_as(__udivti3(magnitude(number), magnitude(divisor)), (number < 0) != (divisor < 0));
}

wide __modti3(wide number, wide divisor) {
  return signed_as(__umodti3(magnitude(number), magnitude(divisor)), number < 0);
}

// Shifts by 0 to 127.

uwide __ashlti3(uwide value, int by) {
  if (by == 0) return value;
  if (by >= 64) return joined(low(value) << (by - 64), 0);
  return joined(high(value) << by | low(value) >> (64 - by), low(value) << by);
}

uwide __lshrti3(uwide value, int by) {
  if (by == 0) return value;
  if (by >= 64) return high(value) >> (by - 64);
  return joined(high(value) >> by, low(value) >> by | high(value) << (64 - by));
}

wide __ashrti3(wide value, int by) {
  uint64_t sign = value < 0 ? ~(uint64_t)0 : 0;
  if (by == 0) return value;
  uint64_t top = high((uwide)value);
  if (by >= 64) return (wide)joined(sign, by == 64 ? top : top >> (by - 64) | sign << (128 - by));
  return (wide)joined(top >> by | sign << (64 - by), low((uwide)value) >> by | top << (64 - by));
}

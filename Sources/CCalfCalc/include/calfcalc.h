/*
 * calfcalc.h: what a course of calf treatment costs, asked from C.
 *
 * One call does everything. A request is a JSON object in UTF-8, and so is the answer:
 *
 *     #include <calfcalc.h>
 *     #include <stdio.h>
 *     #include <string.h>
 *
 *     int main(void) {
 *       const char *request =
 *           "{\"quote\": {\"priceList\": \"example-gb\", \"date\": \"2026-11-22\","
 *           " \"product\": \"onabotulinumtoxinA\", \"dose\": {\"left\": 100, \"right\": 100},"
 *           " \"sessions\": 1, \"detail\": \"totals\"}}";
 *       uint8_t *answer = calfcalc_answer((const uint8_t *)request, strlen(request), NULL);
 *       puts((const char *)answer);
 *       calfcalc_free(answer);
 *     }
 *
 * prints {"quote":{"totals":{"lines":"730.00", …}}}. Build it with
 *
 *     cc example.c $(pkg-config --cflags --libs calfcalc)
 *
 * The library needs the C library and nothing else. It holds the tables it works with, reads no file, no
 * clock, no environment and no locale, writes nothing and keeps nothing between calls but the lists that are open: the
 * same request has the same answer, to the byte, on every machine of one version of the library.
 *
 * Requests and answers. A request has one member, the operation: {"quote": {…}}, {"check": {…}}, {"weigh": {…}},
 * {"tables": {}}; the error answer to {} names all there are. An answer has one member too, the operation or "error":
 *
 *     {"error":{"code":"syntax","message":"…","path":"","line":1,"column":1,"hint":"…"}}
 *
 * code is a word for programs; message and hint are for people; path, line and column say where in the
 * request. Money is a string of digits with a point ("730.00") in the currency that the answer names; doses
 * are whole units of the product; days are "2026-11-22". Keys may be added to answers in later versions and
 * are never given another meaning, so pass over those you do not know.
 *
 * Threads. Any number of threads may call at once, without a lock.
 *
 * Failure. Any bytes are legal as a request and none ends the program: what is wrong with them is said in the
 * answer. One call takes memory in proportion to its request, at most about 60 bytes for each of its bytes.
 * Only where the system itself has no more memory does the library end the program, as it cannot go on.
 */
#ifndef CALFCALC_H
#define CALFCALC_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Answers a request.
 *
 * request        length bytes of JSON; they need no zero at the end and are not kept. Null counts as empty.
 * length         how many bytes; 0 is legal and gets an error answer.
 * answer_length  where to write the length of the answer in bytes; may be null. Always written.
 *
 * Returns the answer: JSON on one line, with no line end, and after its last byte a zero that answer_length
 * does not count. Never null. It is the caller's, to be given to calfcalc_free once.
 */
uint8_t *calfcalc_answer(const uint8_t *request, size_t length, size_t *answer_length);

/*
 * A price list that was read and checked once, to answer many requests from: a clinic's own.
 */
typedef struct calfcalc_list calfcalc_list;

/*
 * Reads a price list.
 *
 * list    length bytes of JSON, a document of format "calfcalc.price-list/1"; they are not kept.
 * length  how many bytes.
 *
 * Returns the list, to be given to calfcalc_close once. Null where it cannot be used: the request
 * {"check": {"priceList": …}} tells why, with every fault and its place.
 */
calfcalc_list *calfcalc_open(const uint8_t *list, size_t length);

/*
 * Answers a request as calfcalc_answer does, from a list that was read: it serves requests that name its id, and those
 * that carry no priceList. The answer is the same, to the byte, as if the request carried the list.
 *
 * list  what calfcalc_open returned; any number of threads may use it at once. Null is legal: no list is at hand.
 *
 * The other arguments and the answer are those of calfcalc_answer.
 */
uint8_t *calfcalc_answer_from(
    const calfcalc_list *list, const uint8_t *request, size_t length, size_t *answer_length);

/*
 * Lets go of a list, which no thread may be using and none may use after. Null is legal and does nothing.
 */
void calfcalc_close(calfcalc_list *list);

/*
 * Memory for a request, for callers that have none of their own to write it to: a host of the WebAssembly
 * module. In C any memory will do and this function is not needed.
 *
 * Returns length bytes, not cleared and aligned to 16, to be given to calfcalc_free once; also for length 0.
 * Null where there is no such block to be had.
 */
uint8_t *calfcalc_alloc(size_t length);

/*
 * Gives back what calfcalc_answer or calfcalc_alloc returned. Null is legal and does nothing. free() is not
 * the same: the two may be of different C libraries.
 */
void calfcalc_free(void *block);

/*
 * The version of the library, such as "0.1.0": it moves whenever an answer could. Never freed.
 */
const char *calfcalc_version(void);

#ifdef __cplusplus
}
#endif

#endif

"""The Python module: dictionaries in and out, errors as answers or raised."""

import re
import threading
import unittest

import calfcalc

REQUEST = {
    "quote": {
        "priceList": "example-gb",
        "date": "2026-11-22",
        "product": "onabotulinumtoxinA",
        "dose": {"left": 100, "right": 100},
        "sessions": 1,
        "detail": "totals",
    }
}


class TheModule(unittest.TestCase):
    def test_a_dictionary_is_answered_with_a_dictionary(self) -> None:
        self.assertRegex(calfcalc.answer(REQUEST)["quote"]["totals"]["payable"], r"^\d+\.\d\d$")

    def test_an_error_is_an_answer(self) -> None:
        self.assertEqual(calfcalc.answer({"quote": {}})["error"]["code"], "missingKey")
        self.assertEqual(calfcalc.answer({"\ud800": 1})["error"]["code"], "syntax")

    def test_an_error_is_raised_when_asked_for(self) -> None:
        with self.assertRaises(calfcalc.CalfCalcError) as raised:
            calfcalc.answer({"quote": {"priceLst": "x"}}, raising=True)
        error = raised.exception
        self.assertEqual((error.code, error.path), ("unknownKey", "quote.priceLst"))
        self.assertEqual(error.hint, 'did you mean "priceList"?')
        self.assertEqual(str(error), 'quote.priceLst: there is no key "priceLst" here; did you mean "priceList"?')
        self.assertEqual(calfcalc.answer(REQUEST, raising=True), calfcalc.answer(REQUEST))

    def test_any_bytes_are_answered(self) -> None:
        for request in (b"", b"\0", b"\xff\xfe", b'{"quote"', b"[" * 1_000_000):
            self.assertTrue(calfcalc.answer_bytes(request).startswith(b'{"error":{"code":"syntax"'))

    def test_threads_call_at_once(self) -> None:
        answers: list[object] = []
        threads = [threading.Thread(target=lambda: answers.append(calfcalc.answer(REQUEST))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(answers, [calfcalc.answer(REQUEST)] * 8)

    def test_the_version_is_three_numbers(self) -> None:
        self.assertTrue(re.fullmatch(r"\d+\.\d+\.\d+", calfcalc.version()))


if __name__ == "__main__":
    unittest.main()

import CalfCalc

let answer = CalfCalc.answer(#"{"tables": {}}"#)
print(answer)

import CalfCalc

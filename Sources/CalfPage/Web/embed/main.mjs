// Makes the element known, once, however often the module is asked for.

import { CalculatorElement } from "./element.mjs";

if (!customElements.get("calf-calc")) customElements.define("calf-calc", CalculatorElement);

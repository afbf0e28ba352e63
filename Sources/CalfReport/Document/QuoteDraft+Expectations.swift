import CalfBase
import CalfPricing

/// What the treatment can be expected to do, and what not: the same on every paper, in every country and view.
///
/// Source: the evidence dossier, sections 1, 2.3 and 5; names in capitals are its keys.
extension QuoteDocument.Section {
  static var expectations: Self {
    Self(
      title: "What to expect",
      blocks: [
        .list([
          """
          On average a calf becomes about half a centimetre smaller around, 8 weeks after one treatment \
          (DOSE60V100). A tape measure errs by as much (TAPE2008).
          """,
          "Results vary: by that study's spread about three legs in ten show no measurable decrease.",
          """
          The effect is temporary: 4 to 8 months by the sources. Whether repeats add up has not been \
          measured.
          """,
          """
          More units have not been shown to give more effect: two randomised comparisons found no \
          gradient (DOSE60V100, PRABO2019); one small study did (PARK2005).
          """,
          """
          The evidence is weak: certainty is very low. Running and standing on tiptoe can be limited for \
          a month (XIA2014); rare serious harm is reported (PE2024, YOO2010). How often is unknown.
          """,
          "This is off-label use: no product priced here is approved for slimming calves.",
          "Doing nothing is an option.",
        ]),
        .paragraph(
          """
          Trouble swallowing, speaking or breathing, spreading weakness, new swelling or pain of one \
          leg, breathlessness or chest pain: seek urgent care.
          """
        ),
      ])
  }
}

package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.kansrijkestart.decision.Source;

/** A variant of the TWEAK with the points and the limit of the caller's own source. */
final class TweakVariant {

  /** The place of the question on worry: tolerance, worry, eye-opener, amnesia, cutting down. */
  private static final int WORRY = 1;

  /** The most that tolerance and the last three questions give together. */
  private static final int REST = 5;

  private TweakVariant() {}

  static Instrument of(Instrument shipped, int worryPoints, int cutOff, Source source) {
    requireNonNull(source, "source");
    if (worryPoints != 1 && worryPoints != 2) {
      throw new IllegalArgumentException(
          "Worry must give 1 or 2 points in the TWEAK: no published variant gives it others");
    }
    int most = REST + worryPoints;
    if (cutOff < 1 || cutOff > most) {
      throw new IllegalArgumentException(
          "The cut-off of this variant of the TWEAK must be 1 to "
              + most
              + " points, was "
              + cutOff);
    }
    String version = shipped.version() + "-worry-" + worryPoints + "-from-" + cutOff;
    Instrument.Item worry = shipped.items().get(WORRY);
    List<Instrument.Item> items =
        shipped.items().stream()
            .map(item -> item.equals(worry) ? worry(worry, worryPoints) : item)
            .toList();
    CutOff positive = shipped.cutOffs().get(0);
    CutOff.Limit limit = positive.cases().get(0).anyOf().get(0).get(0);
    CutOff.Case from =
        new CutOff.Case(
            CutOff.When.ALWAYS,
            List.of(List.of(new CutOff.Limit(limit.scale(), null, limit.side(), cutOff))));
    return new Instrument(
        shipped.id(),
        version,
        version,
        shipped.name(),
        shipped.status(),
        shipped.category(),
        shipped.validatedLanguages(),
        items,
        shipped.scales(),
        shipped.missingRule(),
        List.of(new CutOff(positive.id(), positive.name(), List.of(from), true, List.of(source))),
        shipped.critical(),
        shipped.licence(),
        List.of(),
        List.of(source, shipped.sources().get(1))); // the second says that sources conflict
  }

  /** The question on worry: no points, or all of them. */
  private static Instrument.Item worry(Instrument.Item item, int points) {
    return new Instrument.Item(
        item.number(), item.name(), 0, points, points, item.reverse(), item.options());
  }
}

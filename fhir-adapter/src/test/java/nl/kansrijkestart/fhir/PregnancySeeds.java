package nl.kansrijkestart.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.Gravidity;
import nl.kansrijkestart.pregnancy.Parity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;

/** Pregnancies by a seed. */
final class PregnancySeeds {

  private PregnancySeeds() {}

  static Pregnancy pregnancy(Seeds seeds) {
    LocalDate zero = seeds.before(LocalDate.of(2024, 6, 1), 400);
    Integer plurality = seeds.maybe(() -> 1 + seeds.upTo(2));
    List<ChildCourse> children = new ArrayList<>();
    for (int number = 1; number <= (plurality == null ? 2 : plurality); number++) {
      if (seeds.yes()) {
        children.add(
            new ChildCourse(
                number,
                seeds.of(ChildCourse.Upbringing.class),
                seeds.maybe(() -> ending(seeds, zero))));
      }
    }
    return new Pregnancy(
        PregnancyId.of(seeds.key()),
        seeds.person(),
        zero.plusDays(60),
        new DatingHistory(seeds.list(4, () -> dating(seeds, zero))),
        plurality,
        seeds.maybe(() -> Gravidity.of(1 + seeds.upTo(5))),
        seeds.maybe(
            () ->
                seeds.yes()
                    ? Parity.dutch(seeds.upTo(4))
                    : new Parity(seeds.upTo(4), GestationalAge.of(24, 0))),
        seeds.ternary(),
        children);
  }

  private static Dating dating(Seeds seeds, LocalDate zero) {
    LocalDate on = zero.plusDays(50 + seeds.upTo(40));
    LocalDate due = zero.plusDays(275 + seeds.upTo(10));
    return switch (seeds.upTo(5)) {
      case 0 -> new Dating.LastPeriod(on, zero.plusDays(seeds.upTo(6)), seeds.ternary());
      case 1 -> new Dating.CrownRumpLength(on, BigDecimal.valueOf(200 + seeds.upTo(400), 1));
      case 2 ->
          new Dating.Conception(
              on,
              Dating.ConceptionEvent.EMBRYO_TRANSFER,
              zero.plusDays(18),
              1 + seeds.upTo(5),
              seeds.yes() ? Dating.AGE_AT_CONCEPTION : GestationalAge.of(2, 1));
      case 3 -> new Dating.DefinitiveDueDate(on, due);
      default ->
          new Dating.EstimatedDueDate(on, due, seeds.of(Dating.EstimatedDueDate.Basis.class));
    };
  }

  private static Ending ending(Seeds seeds, LocalDate zero) {
    Ending.Kind kind = seeds.of(Ending.Kind.class);
    LocalDate on = seeds.maybe(() -> zero.plusDays(100 + seeds.upTo(180)));
    LocalDate reported = zero.plusDays(300);
    boolean died = kind == Ending.Kind.LIVE_BIRTH && seeds.yes();
    return new Ending(
        kind,
        on,
        reported,
        seeds.maybe(() -> GestationalAge.ofDays(100 + seeds.upTo(190))),
        died,
        died && on != null ? seeds.maybe(() -> on.plusDays(seeds.upTo(20))) : null);
  }
}

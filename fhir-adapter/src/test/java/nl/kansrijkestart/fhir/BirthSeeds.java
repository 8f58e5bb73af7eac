package nl.kansrijkestart.fhir;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.ChildSex;
import nl.kansrijkestart.birth.GestationAtBirth;
import nl.kansrijkestart.birth.VitalStatus;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.jspecify.annotations.Nullable;

/** Births by a seed. */
final class BirthSeeds {

  private BirthSeeds() {}

  static Birth birth(Seeds seeds) {
    PersonId mother = seeds.maybe(seeds::person);
    int plurality = 1 + seeds.upTo(2);
    List<Child> children = new ArrayList<>();
    LocalDate born = seeds.before(Seeds.DAY, 900);
    for (int i = 1; i <= plurality; i++) {
      children.add(child(seeds, mother, born, plurality, i));
    }
    return new Birth(seeds.maybe(() -> PregnancyId.of(seeds.key())), mother, children);
  }

  private static Child child(
      Seeds seeds, @Nullable PersonId mother, LocalDate born, int plurality, int order) {
    VitalStatus status = seeds.of(VitalStatus.class);
    Ternary died = seeds.ternary();
    if (died == Ternary.TRUE && status != VitalStatus.LIVE) {
      died = Ternary.UNKNOWN;
    }
    return new Child(
        seeds.person(),
        mother,
        born,
        seeds.maybe(() -> LocalTime.of(seeds.upTo(23), seeds.upTo(59))),
        seeds.of(ChildSex.class),
        seeds.maybe(
            () ->
                seeds.yes()
                    ? GestationAtBirth.ofDays(160 + seeds.upTo(140))
                    : GestationAtBirth.ofCompletedWeeks(24 + seeds.upTo(18))),
        seeds.maybe(() -> 500 + seeds.upTo(4500)),
        seeds.maybe(() -> plurality),
        seeds.maybe(() -> order),
        status,
        died,
        died == Ternary.TRUE ? seeds.maybe(() -> seeds.upTo(40)) : null,
        seeds.maybe(() -> seeds.upTo(10)),
        seeds.maybe(() -> seeds.upTo(10)),
        seeds.maybe(() -> seeds.upTo(10)),
        seeds.ternary());
  }
}

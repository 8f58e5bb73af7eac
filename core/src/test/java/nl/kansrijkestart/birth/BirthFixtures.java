package nl.kansrijkestart.birth;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;

/** Synthetic births. */
public final class BirthFixtures {

  public static final PersonId MOTHER = PersonId.of("mother-1");
  public static final LocalDate BORN = LocalDate.of(2025, 3, 1);

  private BirthFixtures() {}

  /** A girl of 39+2, born alive and well, with nothing unknown. */
  public static ChildBuilder girl(String id) {
    return Child.builder(PersonId.of(id), BORN)
        .mother(MOTHER)
        .sex(ChildSex.FEMALE)
        .gestation(GestationAtBirth.parse("39+2"))
        .birthweightGrams(3_300)
        .vitalStatus(VitalStatus.LIVE)
        .diedAfterBirth(Ternary.FALSE)
        .apgar1(8)
        .apgar5(9)
        .apgar10(10)
        .congenitalAnomaly(Ternary.FALSE);
  }

  /** Twins, of whom the second was stillborn. */
  public static Birth twins() {
    return new Birth(
        PregnancyId.of("pregnancy-1"),
        MOTHER,
        List.of(
            girl("twin-1").plurality(2).birthOrder(1).build(),
            girl("twin-2")
                .plurality(2)
                .birthOrder(2)
                .sex(ChildSex.MALE)
                .vitalStatus(VitalStatus.STILLBORN)
                .apgar5(0)
                .build()));
  }
}

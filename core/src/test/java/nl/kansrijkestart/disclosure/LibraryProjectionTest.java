package nl.kansrijkestart.disclosure;

import static nl.kansrijkestart.disclosure.DisclosureFixtures.DESK;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.DISCLOSER;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.PRACTICE;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.USED_AT;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.WOMAN;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.disclosure.DisclosureFixtures.Host;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.testing.MarkedValues;
import nl.kansrijkestart.testing.PublicTypes;
import nl.kansrijkestart.testing.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record of the library, filled at random, alone and within a record of a host. */
class LibraryProjectionTest {

  private static final int SEEDS = 12;

  static Stream<Class<?>> records() {
    return PublicTypes.records().filter(Disclosable.class::isAssignableFrom);
  }

  @ParameterizedTest
  @MethodSource("records")
  void should_show_all_that_is_covered_and_nothing_that_is_denied(Class<?> type) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      // GIVEN
      Random random = new Random(seed);
      List<Disclosable> records =
          Stream.concat(new MarkedValues(seed).instance(type).stream(), Samples.of(type).stream())
              .map(Disclosable.class::cast)
              .toList();
      for (Disclosable record : records) {
        EnumSet<DataCategory> allowed = EnumSet.allOf(DataCategory.class);
        allowed.removeIf(category -> random.nextInt(3) == 0);
        allowed.add(DataCategory.SOCIAL);
        allowed.remove(DataCategory.SAFETY);
        Disclosable own = record::parts; // a host's own, around one of the library
        Host host =
            Host.of(
                Part.ofWoman("open", DataCategory.SOCIAL, List.of(record, own)),
                Part.ofWoman("shut", DataCategory.SAFETY, record),
                new Part("his", DataCategory.SOCIAL, DataSubject.PARTNER, record));
        PersonId person = person(record);
        // WHEN
        Disclosure disclosure = DISCLOSER.disclose(host, permit(person, allowed));
        // THEN
        assertThat(values(disclosure.items()))
            .containsExactlyInAnyOrderElementsOf(open(host, person, allowed));
        assertThat(disclosure.hostReceipt().categories()).isSubsetOf(allowed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void should_know_every_record_that_stands_in_a_part_as_a_value(Class<?> type) {
    for (Object sample : Samples.of(type)) {
      for (Part part : ((Disclosable) sample).parts()) {
        for (Object value : each(part.value())) {
          assertThat(
                  !value.getClass().isRecord()
                      || value instanceof Disclosable
                      || value instanceof Reason
                      || PlainValues.form(value) != null)
              .as(part.name() + " of " + value.getClass().getName())
              .isTrue();
        }
      }
    }
  }

  private static ConsentDecision permit(PersonId person, Set<DataCategory> allowed) {
    DisclosureRequest request =
        DisclosureRequest.ofWoman(person, Purpose.REFERRAL, PRACTICE, DESK, allowed, USED_AT);
    return new ConsentDecision.Permit(request, List.of(ConsentId.of("c-1")), null, List.of());
  }

  /** The person whom the record names as the woman, so that it is not left out as another's. */
  private static PersonId person(Disclosable record) {
    return record.parts().stream()
        .filter(part -> part.subject() == DataSubject.WOMAN)
        .filter(part -> part.category() == DataCategory.REFERENCE)
        .map(Part::value)
        .filter(PersonId.class::isInstance)
        .map(PersonId.class::cast)
        .findFirst()
        .orElse(WOMAN);
  }

  /** What may go out, written straight from the rules. */
  private static List<Object> open(Disclosable record, PersonId person, Set<DataCategory> allowed) {
    List<Object> open = new ArrayList<>();
    boolean another = false;
    for (Part part : record.parts()) {
      for (Object value : each(part.value())) {
        boolean hers = part.subject() == DataSubject.WOMAN;
        another |=
            value instanceof PersonId named
                && (hers
                    ? !named.equals(person)
                    : part.category() == DataCategory.REFERENCE && named.equals(person));
      }
    }
    if (another) {
      return open;
    }
    for (Part part : record.parts()) {
      if (part.subject() == DataSubject.WOMAN && allowed.contains(part.category())) {
        for (Object value : each(part.value())) {
          if (value instanceof Disclosable inner) {
            open.addAll(open(inner, person, allowed));
          } else if (PlainValues.form(value) != null) {
            open.add(value);
          }
        }
      }
    }
    return open;
  }

  private static Collection<?> each(Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof Collection<?> many && !(value instanceof Disclosable)
        ? many
        : List.of(value);
  }
}

package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.InstrumentId;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the record and whatever she agreed to: nothing else is written. */
class FhirWriterPropertyTest {

  private static final int RECORDS = 150;

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("clients", ClientSeeds::client, Client::id),
        kind("households", FamilySeeds::household, Household::woman),
        kind("network cards", FamilySeeds::network, SupportNetwork::client),
        kind("pregnancies", PregnancySeeds::pregnancy, Pregnancy::woman),
        kind("circumstances", CircumstanceSeeds::profile, CircumstanceProfile::client),
        kind("answers", FhirWriterPropertyTest::answers, answers -> PersonId.of("anna")),
        kind("births", BirthSeeds::birth, birth -> birth.children().get(0).id()));
  }

  private static <T extends Disclosable> Arguments kind(
      String name, Function<Seeds, T> make, Function<T, PersonId> about) {
    return Arguments.of(name, make, about);
  }

  /** Whose consent opens a record: of what is born that of the child, of all else hers. */
  private static DataSubject subject(Disclosable record) {
    return record instanceof Birth ? DataSubject.CHILD : DataSubject.WOMAN;
  }

  private static Answers answers(Seeds seeds) {
    return new Answers(
        InstrumentId.of(seeds.of(List.of("epds", "phq-2"))),
        seeds.of(List.of("version-1", "version-2")),
        seeds.before(Seeds.DAY, 300),
        List.of(Answer.of(1, seeds.upTo(3)), Answer.of(2, seeds.upTo(3))));
  }

  /** Some kinds of data; of each third record one of those that it holds is among them. */
  private static Set<DataCategory> some(int seed, Disclosable record) {
    Random random = Mixed.random(seed + 1_000_000L);
    EnumSet<DataCategory> some = EnumSet.noneOf(DataCategory.class);
    int most = 1 + random.nextInt(DataCategory.values().length);
    while (some.size() < most) {
      some.add(DataCategory.values()[random.nextInt(DataCategory.values().length)]);
    }
    List<DataCategory> held =
        record.parts().stream()
            .filter(part -> part.subject() == subject(record) && part.value() != null)
            .map(Part::category)
            .filter(one -> one != DataCategory.REFERENCE)
            .toList();
    if (!held.isEmpty() && random.nextInt(3) == 0) {
      some.add(held.get(random.nextInt(held.size())));
    }
    return some;
  }

  private static Bundle bundle(PersonId person, Set<DataCategory> categories, Disclosable one) {
    return Permitting.export(subject(one), person, Permitting.OPEN, categories, one).bundle();
  }

  private static String written(PersonId person, Set<DataCategory> categories, Disclosable one) {
    return Fhir.json(bundle(person, categories, one));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  <T extends Disclosable> void should_never_write_a_value_of_a_kind_that_is_not_permitted(
      String name, Function<Seeds, T> make, Function<T, PersonId> about) {
    int looked = 0;
    int written = 0;
    for (int seed = 0; seed < RECORDS; seed++) {
      // GIVEN
      T record = make.apply(new Seeds(seed));
      Set<DataCategory> categories = some(seed, record);
      // WHEN
      Bundle bundle = bundle(about.apply(record), categories, record);
      String json = Fhir.json(bundle);
      written += bundle.hasEntry() ? 1 : 0;
      // THEN
      for (String value : Leaves.of(subject(record), record, categories).blocked) {
        assertThat(json.contains(value)).as("%s %s: a value", name, seed).isFalse();
        looked++;
      }
    }
    assertThat(looked).isGreaterThan(RECORDS);
    assertThat(written).as("%s in which something is written", name).isGreaterThan(RECORDS / 2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  <T extends Disclosable> void should_write_the_same_whatever_stands_in_what_is_not_permitted(
      String name, Function<Seeds, T> make, Function<T, PersonId> about) {
    int changed = 0;
    int written = 0;
    for (int seed = 0; seed < RECORDS; seed++) {
      // GIVEN another record with the same in what she agreed to
      T record = make.apply(new Seeds(seed));
      Set<DataCategory> categories = some(seed, record);
      T other = otherwiseAlike(record, make.apply(new Seeds(seed + 10_000)), categories);
      changed += other.equals(record) ? 0 : 1;
      // WHEN
      Bundle bundle = bundle(about.apply(record), categories, record);
      written += bundle.hasEntry() ? 1 : 0;
      // THEN
      assertThat(written(about.apply(other), categories, other))
          .as("%s %s", name, seed)
          .isEqualTo(Fhir.json(bundle));
    }
    assertThat(changed).isGreaterThan(RECORDS / 5);
    assertThat(written).as("%s in which something is written", name).isGreaterThan(RECORDS / 2);
  }

  /** The record, with the parts of another where nothing is permitted, as far as that can be. */
  private static <T extends Disclosable> T otherwiseAlike(
      T record, T other, Set<DataCategory> categories) {
    Map<String, Part> hers = byName(record);
    Map<String, Part> others = byName(other);
    RecordComponent[] components = record.getClass().getRecordComponents();
    T alike = record;
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      // her own arrangement keeps an address back also where it is not told itself
      if (!hers.containsKey(name) || name.equals("safeContact")) {
        continue;
      }
      if (Leaves.noneCovered(subject(record), hers.get(name), categories)
          && Leaves.noneCovered(subject(record), others.get(name), categories)) {
        alike = with(alike, i, value(other, i));
      } else if (value(record, i) instanceof List<?> list && isOfRecords(list)) {
        alike = with(alike, i, covered(subject(record), list, categories));
      }
    }
    return alike;
  }

  private static boolean isOfRecords(Collection<?> list) {
    return list.stream().allMatch(Disclosable.class::isInstance);
  }

  private static List<?> covered(DataSubject subject, List<?> list, Set<DataCategory> categories) {
    return list.stream()
        .filter(one -> !Leaves.noneCovered(subject, (Disclosable) one, categories))
        .toList();
  }

  private static Map<String, Part> byName(Disclosable record) {
    return record.parts().stream().collect(Collectors.toMap(Part::name, part -> part));
  }

  private static Object value(Object record, int component) {
    try {
      return record.getClass().getRecordComponents()[component].getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The record with another value, or as it was where its rules refuse that. */
  @SuppressWarnings("unchecked")
  private static <T> T with(T record, int component, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      values.add(i == component ? value : value(record, i));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return (T) record.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (InvocationTargetException refused) {
      return record;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

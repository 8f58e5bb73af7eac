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
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.InstrumentId;
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
        kind(
            "births",
            BirthSeeds::birth,
            birth -> birth.mother() == null ? PersonId.of("anna") : birth.mother()));
  }

  private static <T extends Disclosable> Arguments kind(
      String name, Function<Seeds, T> make, Function<T, PersonId> about) {
    return Arguments.of(name, make, about);
  }

  private static Answers answers(Seeds seeds) {
    return new Answers(
        InstrumentId.of(seeds.of(List.of("epds", "phq-2"))),
        seeds.of(List.of("version-1", "version-2")),
        seeds.before(Seeds.DAY, 300),
        List.of(Answer.of(1, seeds.upTo(3)), Answer.of(2, seeds.upTo(3))));
  }

  private static Set<DataCategory> some(Random random) {
    EnumSet<DataCategory> some = EnumSet.noneOf(DataCategory.class);
    int most = 1 + random.nextInt(DataCategory.values().length);
    while (some.size() < most) {
      some.add(DataCategory.values()[random.nextInt(DataCategory.values().length)]);
    }
    return some;
  }

  private static String written(PersonId person, Set<DataCategory> categories, Disclosable one) {
    return Fhir.json(Permitting.export(person, Permitting.OPEN, categories, one).bundle());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  <T extends Disclosable> void should_never_write_a_value_of_a_kind_that_is_not_permitted(
      String name, Function<Seeds, T> make, Function<T, PersonId> about) {
    int looked = 0;
    for (int seed = 0; seed < RECORDS; seed++) {
      // GIVEN
      T record = make.apply(new Seeds(seed));
      Set<DataCategory> categories = some(new Random(seed));
      // WHEN
      String json = written(about.apply(record), categories, record);
      // THEN
      for (String value : Leaves.of(record, categories).blocked) {
        assertThat(json.contains(value)).as("%s %s: a value", name, seed).isFalse();
        looked++;
      }
    }
    assertThat(looked).isGreaterThan(RECORDS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  <T extends Disclosable> void should_write_the_same_whatever_stands_in_what_is_not_permitted(
      String name, Function<Seeds, T> make, Function<T, PersonId> about) {
    int changed = 0;
    for (int seed = 0; seed < RECORDS; seed++) {
      // GIVEN another record with the same in what she agreed to
      T record = make.apply(new Seeds(seed));
      Set<DataCategory> categories = some(new Random(seed));
      T other = otherwiseAlike(record, make.apply(new Seeds(seed + 10_000)), categories);
      changed += other.equals(record) ? 0 : 1;
      // WHEN, THEN
      assertThat(written(about.apply(other), categories, other))
          .as("%s %s", name, seed)
          .isEqualTo(written(about.apply(record), categories, record));
    }
    assertThat(changed).isGreaterThan(RECORDS / 5);
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
      if (Leaves.noneCovered(hers.get(name), categories)
          && Leaves.noneCovered(others.get(name), categories)) {
        alike = with(alike, i, value(other, i));
      } else if (value(record, i) instanceof List<?> list && isOfRecords(list)) {
        alike = with(alike, i, covered(list, categories));
      }
    }
    return alike;
  }

  private static boolean isOfRecords(Collection<?> list) {
    return list.stream().allMatch(Disclosable.class::isInstance);
  }

  private static List<?> covered(List<?> list, Set<DataCategory> categories) {
    return list.stream().filter(one -> !Leaves.noneCovered((Disclosable) one, categories)).toList();
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

package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.fhir.consent.ConsentMapperTest;
import nl.kansrijkestart.fhir.screening.ScoreMapperTest;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A secret in the place of each text of a record in turn, also of those that are no part of it:
 * where she did not agree to that part it is nowhere in what is written, as no code, display, key,
 * reference or narrative.
 */
class FhirWriterSecretsTest {

  private static final int RECORDS = 12;
  private static final List<String> SECRETS = List.of("zqsecret", "ZQSECRET");
  private static final PersonId ANNA = PersonId.of("anna");

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("clients", ClientSeeds::client, Client::id),
        kind("households", FamilySeeds::household, Household::woman),
        kind("network cards", FamilySeeds::network, SupportNetwork::client),
        kind("pregnancies", PregnancySeeds::pregnancy, Pregnancy::woman),
        kind("circumstances", CircumstanceSeeds::profile, CircumstanceProfile::client),
        kind("births", BirthSeeds::birth, birth -> birth.children().get(0).id()),
        kind("consents", seeds -> ConsentMapperTest.random(seeds.random), Consent::person),
        kind("scores", seeds -> (Disclosable) ScoreMapperTest.random(seeds.random), one -> ANNA),
        kind("requests", seeds -> Referrals.request(seeds.random), ReferralRequest::person),
        kind(
            "referrals",
            seeds -> sent(Referrals.request()),
            referral -> referral.request().person()));
  }

  private static <T extends Disclosable> Arguments kind(
      String name, Function<Seeds, T> make, Function<T, PersonId> about) {
    return Arguments.of(name, make, about);
  }

  /** Whose consent opens a record: of what is born that of the child, of all else hers. */
  private static DataSubject subject(Disclosable record) {
    return record instanceof Birth ? DataSubject.CHILD : DataSubject.WOMAN;
  }

  private static Referral sent(ReferralRequest request) {
    return Referrals.after(
        Referral.draft(
            ReferralId.of("r-1"), CommandId.of("k-1"), Referrals.MIDWIFE, Referrals.START, request),
        Referrals.MIDWIFE,
        ReferralStep.of(Kind.SEND));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  <T extends Disclosable> void should_write_no_secret_that_no_permitted_part_holds(
      String name, Function<Seeds, T> make, Function<T, PersonId> about) {
    int kept = 0;
    int told = 0;
    for (int seed = 0; seed < RECORDS; seed++) {
      T record = make.apply(new Seeds(seed));
      Random random = Mixed.random(seed);
      for (int place = 0; ; place++) {
        Replacing replacing = new Replacing(place);
        T secret = replacing.in(record);
        if (!replacing.reached) {
          break;
        }
        if (secret == null) {
          continue; // the domain takes no such text there
        }
        Set<DataCategory> categories = some(random);
        String json =
            Fhir.json(
                Permitting.export(
                        subject(secret), about.apply(secret), Permitting.OPEN, categories, secret)
                    .bundle());
        if (Leaves.of(subject(secret), secret, categories).permitted.stream()
            .anyMatch(text -> text.contains(replacing.secret))) {
          told += json.contains(replacing.secret) ? 1 : 0;
        } else {
          assertThat(json.contains(replacing.secret))
              .as("%s %s, text %s, with %s", name, seed, place, categories)
              .isFalse();
          kept++;
        }
      }
    }
    assertThat(kept).isGreaterThan(RECORDS / 3);
    assertThat(told).as("a secret that may be told is written").isPositive();
  }

  private static Set<DataCategory> some(Random random) {
    Set<DataCategory> some = EnumSet.noneOf(DataCategory.class);
    while (some.isEmpty()) {
      for (DataCategory category : DataCategory.values()) {
        if (random.nextBoolean()) {
          some.add(category);
        }
      }
    }
    return some;
  }

  /** Puts a secret in one place. */
  private static final class Replacing {

    private final int place;
    private int at;
    boolean reached;
    String secret = SECRETS.get(0);

    Replacing(int place) {
      this.place = place;
    }

    /** The record with a secret in the place, or null where the domain takes none there. */
    @SuppressWarnings("unchecked")
    <T> T in(T record) {
      for (String one : SECRETS) {
        secret = one;
        at = 0;
        try {
          return record instanceof Referral referral
              ? (T) sent((ReferralRequest) replaced(referral.request()))
              : (T) replaced(record);
        } catch (ReflectiveOperationException | AssertionError | IllegalArgumentException e) {
          // the other one, or none
        }
      }
      return null;
    }

    private Object replaced(Object value) throws ReflectiveOperationException {
      if (value instanceof String text) {
        boolean here = at++ == place;
        reached |= here;
        return here ? secret : text;
      }
      if (value instanceof List<?> list) {
        List<Object> all = new ArrayList<>();
        for (Object one : list) {
          all.add(replaced(one));
        }
        return all;
      }
      if (value instanceof Set<?> set) {
        Set<Object> all = new LinkedHashSet<>();
        for (Object one : set) {
          all.add(replaced(one));
        }
        return all;
      }
      if (!(value instanceof Record record)) {
        return value;
      }
      RecordComponent[] components = record.getClass().getRecordComponents();
      Object[] values = new Object[components.length];
      boolean same = true;
      for (int i = 0; i < components.length; i++) {
        components[i].getAccessor().setAccessible(true);
        Object was = components[i].getAccessor().invoke(record);
        int before = at;
        values[i] = replaced(was);
        same &= place < before || place >= at;
      }
      if (same) {
        return record;
      }
      var constructor =
          record
              .getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    }
  }
}

package nl.kansrijkestart.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.jspecify.annotations.Nullable;

/** Seeded histories and requests over a small world, so that much collides. */
final class ConsentHistories {

  private static final List<DataCategory> CATEGORIES =
      List.of(DataCategory.CONTACT, DataCategory.OBSTETRIC, DataCategory.SOCIAL);
  private static final List<Purpose> PURPOSES =
      List.of(Purpose.REFERRAL, Purpose.REFERRAL, Purpose.REFERRAL, Purpose.PRENATAL_HOME_VISIT);
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private final Random random;

  ConsentHistories(long seed) {
    this.random = new Random(seed);
  }

  List<Consent> records(int max) {
    List<Consent> records = new ArrayList<>();
    int count = random.nextInt(max + 1);
    for (int i = 0; i < count; i++) {
      records.add(
          record("c-" + i, random.nextInt(3) == 0 ? ConsentAnswer.REFUSED : ConsentAnswer.GIVEN));
    }
    return records;
  }

  Consent objection(String id) {
    return record(id, random.nextBoolean() ? ConsentAnswer.REFUSED : ConsentAnswer.WITHDRAWN);
  }

  private Consent record(String id, ConsentAnswer answer) {
    PersonId person = PersonId.of(random.nextInt(8) == 0 ? "other" : "woman");
    boolean self = random.nextInt(6) != 0;
    Instant from = day(random.nextInt(4));
    return new Consent(
        ConsentId.of(id),
        person,
        self ? person : PersonId.of("mentor"),
        self
            ? random.nextInt(6) == 0 ? ConsentCapacity.UNSET : ConsentCapacity.SELF
            : ConsentCapacity.MENTOR,
        new ConsentScope(
            DataSubject.WOMAN,
            random.nextInt(4) == 0
                ? pick(List.of(ConsentKind.values()))
                : ConsentKind.CONFIDENTIALITY_RELEASE,
            pick(PURPOSES),
            pick(parties("practice", "MIDWIFERY")),
            pick(parties("desk", "MUNICIPALITY").subList(1, 5)),
            categories(),
            context(),
            resources()),
        answer,
        from,
        answer == ConsentAnswer.GIVEN && random.nextBoolean()
            ? from.plusSeconds(86_400L * (1 + random.nextInt(3)))
            : null,
        Set.of(random.nextInt(6) == 0 ? ConsentManner.INFORMAL_INTERPRETER : ConsentManner.SPOKEN),
        random.nextBoolean() ? Set.of(ConsentInformation.WHAT_IS_SHARED) : Set.of(),
        Party.of(OrganizationId.of("practice"), RoleCode.of("MIDWIFE")),
        from.plusSeconds(86_400L * random.nextInt(2)),
        null);
  }

  DisclosureRequest request() {
    Party practice = Party.of(OrganizationId.of("practice"));
    Party desk = Party.of(OrganizationId.of("desk"));
    return new DisclosureRequest(
        PersonId.of("woman"),
        DataSubject.WOMAN,
        random.nextInt(4) == 0 ? ConsentKind.DATA_PROTECTION : ConsentKind.CONFIDENTIALITY_RELEASE,
        pick(PURPOSES),
        random.nextBoolean() ? practice : practice.withKind(RoleCode.of("MIDWIFERY")),
        random.nextBoolean() ? desk : desk.withKind(RoleCode.of("MUNICIPALITY")),
        categories(),
        context(),
        resources(),
        day(random.nextInt(5)));
  }

  private List<@Nullable Party> parties(String organization, String kind) {
    List<@Nullable Party> parties = new ArrayList<>();
    parties.add(null);
    parties.add(Party.of(OrganizationId.of(organization)));
    parties.add(Party.ofKind(RoleCode.of(kind)));
    parties.add(Party.ofKind(RoleCode.of(kind)));
    parties.add(Party.of(OrganizationId.of(random.nextInt(3) == 0 ? "elsewhere" : organization)));
    return parties;
  }

  private Set<DataCategory> categories() {
    Set<DataCategory> categories = new HashSet<>(Set.of(pick(CATEGORIES)));
    categories.add(pick(CATEGORIES));
    return categories;
  }

  private @Nullable RecordRef context() {
    int choice = random.nextInt(6);
    return choice < 4 ? null : RecordRef.of("pregnancy:" + choice);
  }

  private Set<RecordRef> resources() {
    int choice = random.nextInt(8) - 2;
    return choice < 3
        ? Set.of()
        : choice < 5
            ? Set.of(RecordRef.of("letter-" + choice))
            : Set.of(RecordRef.of("letter-3"), RecordRef.of("letter-4"));
  }

  private static Instant day(int number) {
    return START.plusSeconds(86_400L * number);
  }

  private <T extends @Nullable Object> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}

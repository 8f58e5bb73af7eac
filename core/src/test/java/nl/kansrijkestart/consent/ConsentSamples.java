package nl.kansrijkestart.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.Role;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.jspecify.annotations.Nullable;

/**
 * Seeded samples over every purpose, kind of consent, kind of organisation, role, category, place
 * in the family, capacity and manner, with instants on and one nanosecond beside each other.
 *
 * <p>Each sample has a theme from which its records and requests mostly differ a little: drawn
 * apart from each other hardly any two would meet.
 */
final class ConsentSamples {

  private static final PersonId PERSON = PersonId.of("person-1");
  private static final List<PersonId> OTHERS =
      List.of(PersonId.of("helper-1"), PersonId.of("helper-2"), PersonId.of("helper-3"));
  private static final List<RoleCode> KINDS = codes(Role.Kind.ORGANISATION);
  private static final List<RoleCode> ROLES = codes(Role.Kind.PERSON);
  private static final List<OrganizationId> ORGANISATIONS =
      List.of(OrganizationId.of("org-1"), OrganizationId.of("org-2"), OrganizationId.of("org-3"));
  private static final List<RecordRef> CONTEXTS =
      List.of(RecordRef.of("pregnancy:1"), RecordRef.of("pregnancy:2"), RecordRef.of("episode:1"));
  private static final List<RecordRef> RESOURCES =
      List.of(RecordRef.of("letter-1"), RecordRef.of("letter-2"), RecordRef.of("letter-3"));
  private static final List<ConsentCapacity> OWN =
      List.of(ConsentCapacity.SELF, ConsentCapacity.SELF_AGED_12_TO_15, ConsentCapacity.UNSET);
  private static final List<ConsentCapacity> FOR_ANOTHER =
      List.of(
          ConsentCapacity.AUTHORITY_HOLDER,
          ConsentCapacity.AUTHORITY_HOLDER,
          ConsentCapacity.GUARDIAN,
          ConsentCapacity.GUARDIAN,
          ConsentCapacity.CURATOR,
          ConsentCapacity.MENTOR);
  private static final List<@Nullable Integer> AGES =
      Collections.unmodifiableList(new ArrayList<>(agesAndUnknown()));
  private static final long YEARS_2000_TO_2100 = 3_155_760_000L;

  private final Random random;
  private final DataSubject subject;
  private final ConsentKind kind;
  private final Purpose purpose;
  private final Party holder;
  private final Party recipient;
  private final Set<DataCategory> categories;
  private final @Nullable RecordRef context;
  private final boolean particular;
  private final List<Instant> instants;
  private final CapacityFacts facts;

  /** One in so many details differs from the theme. */
  private final int noise;

  ConsentSamples(Random random) {
    this.random = random;
    noise = oneIn(2) ? 12 : 60;
    subject = oneIn(3) ? pick(DataSubject.values()) : DataSubject.WOMAN;
    kind = oneIn(3) ? ConsentKind.DATA_PROTECTION : ConsentKind.CONFIDENTIALITY_RELEASE;
    purpose = pick(Purpose.values());
    holder = new Party(pick(ORGANISATIONS), pick(KINDS), pick(ROLES));
    recipient = new Party(pick(ORGANISATIONS), pick(KINDS), pick(ROLES));
    categories = new HashSet<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      categories.add(pick(DataCategory.values()));
    }
    context = oneIn(2) ? null : pick(CONTEXTS);
    particular = oneIn(2);
    Instant first =
        Instant.parse("2000-01-01T00:00:00Z")
            .plusSeconds((long) (random.nextDouble() * YEARS_2000_TO_2100));
    Instant second = first.plusSeconds(1 + random.nextInt(90_000_000));
    instants =
        List.of(
            first, first.plusNanos(1), second.minusNanos(1), second, second.plusSeconds(86_400));
    facts = drawFacts();
  }

  /** A number of answers, each with a key of its own. */
  List<Consent> records(int max) {
    List<Consent> records = new ArrayList<>();
    int count = oneIn(25) ? 0 : 1 + random.nextInt(max);
    for (int i = 0; i < count; i++) {
      if (i > 0 && oneIn(4)) {
        records.add(again("c-" + i, records.get(random.nextInt(i))));
      } else {
        records.add(record("c-" + i, oneIn(6) ? objection() : ConsentAnswer.GIVEN));
      }
    }
    return records;
  }

  Consent objection(String id) {
    return record(id, objection());
  }

  Consent given(String id) {
    return record(id, ConsentAnswer.GIVEN);
  }

  /** Another answer of the same giver on the same scope, where it counts: in any capacity. */
  Consent objectionAgain(String id, Consent earlier) {
    return again(id, earlier, objection());
  }

  /** Who may answer, and how old everybody is. */
  CapacityFacts facts() {
    return facts;
  }

  DisclosureRequest request() {
    Set<DataCategory> asked = new HashSet<>();
    for (DataCategory category : categories) {
      if (asked.isEmpty() || !oneIn(3)) {
        asked.add(category);
      }
    }
    if (oneIn(noise)) {
      asked.add(pick(DataCategory.values()));
    }
    return new DisclosureRequest(
        PERSON,
        oneIn(2 * noise) ? pick(DataSubject.values()) : subject,
        oneIn(noise)
            ? pick(ConsentKind.CONFIDENTIALITY_RELEASE, ConsentKind.DATA_PROTECTION)
            : kind,
        oneIn(noise) ? pick(Purpose.values()) : purpose,
        actual(holder),
        actual(recipient),
        asked,
        oneIn(noise) ? (oneIn(2) ? null : pick(CONTEXTS)) : context,
        particular != oneIn(noise) ? resources() : Set.of(),
        oneIn(2) ? pick(instants) : instants.get(1 + random.nextInt(2)));
  }

  private Consent record(String id, ConsentAnswer answer) {
    DataSubject whose = oneIn(2 * noise) ? pick(DataSubject.values()) : subject;
    PersonId person = oneIn(2 * noise) ? OTHERS.get(2) : PERSON;
    boolean own = whose != DataSubject.CHILD && !oneIn(4);
    ConsentCapacity capacity = own ? ownCapacity() : pick(FOR_ANOTHER);
    PersonId giver = own ? person : OTHERS.get(random.nextInt(2));
    if (!own && !facts.representatives().isEmpty() && !oneIn(4)) {
      CapacityFacts.Representative representative = pick(facts.representatives());
      capacity = representative.capacity();
      giver = representative.person();
    }
    return consent(id, person, giver, capacity, scope(whose), answer);
  }

  private Consent again(String id, Consent earlier) {
    return again(id, earlier, oneIn(3) ? objection() : ConsentAnswer.GIVEN);
  }

  private Consent again(String id, Consent earlier, ConsentAnswer answer) {
    ConsentCapacity capacity = earlier.capacity();
    if (oneIn(3)) {
      boolean own = earlier.giver().equals(earlier.person());
      capacity = pick(own ? OWN : FOR_ANOTHER);
    }
    if (earlier.scope().subject() == DataSubject.CHILD && OWN.contains(capacity)) {
      capacity = earlier.capacity();
    }
    return consent(id, earlier.person(), earlier.giver(), capacity, earlier.scope(), answer);
  }

  private Consent consent(
      String id,
      PersonId person,
      PersonId giver,
      ConsentCapacity capacity,
      ConsentScope scope,
      ConsentAnswer answer) {
    Instant from = oneIn(4) ? pick(instants) : instants.get(random.nextInt(2));
    Instant until = oneIn(3) ? pick(instants) : null;
    Set<ConsentInformation> told = EnumSet.noneOf(ConsentInformation.class);
    if (!oneIn(5)) {
      told.add(ConsentInformation.WHAT_IS_SHARED);
    }
    if (oneIn(3)) {
      told.add(pick(ConsentInformation.values()));
    }
    return new Consent(
        ConsentId.of(id),
        person,
        giver,
        capacity,
        scope,
        answer,
        from,
        answer == ConsentAnswer.GIVEN && until != null && until.isAfter(from) ? until : null,
        Set.of(oneIn(4) ? pick(ConsentManner.values()) : ConsentManner.SPOKEN),
        told,
        recordedBy(),
        oneIn(4) ? pick(instants) : from,
        null);
  }

  private Party recordedBy() {
    return Party.of(ORGANISATIONS.get(0), ROLES.get(0));
  }

  private ConsentScope scope(DataSubject whose) {
    Set<DataCategory> reached = new HashSet<>();
    for (DataCategory category : categories) {
      if (!oneIn(noise)) {
        reached.add(category);
      }
    }
    if (reached.isEmpty() || oneIn(6)) {
      reached.add(pick(DataCategory.values()));
    }
    return new ConsentScope(
        whose,
        oneIn(noise) ? pick(ConsentKind.values()) : kind,
        oneIn(noise) ? pick(Purpose.values()) : purpose,
        oneIn(2) ? null : described(holder),
        described(recipient),
        reached,
        oneIn(3) ? (oneIn(noise) ? pick(CONTEXTS) : context) : null,
        oneIn(4) ? resources() : Set.of());
  }

  /** The real party: its organisation, and what else the host knows of it. */
  private Party actual(Party party) {
    return new Party(
        oneIn(noise) ? pick(ORGANISATIONS) : party.organization(),
        oneIn(6) ? null : oneIn(noise) ? pick(KINDS) : party.kind(),
        oneIn(6) ? null : oneIn(noise) ? pick(ROLES) : party.role());
  }

  /** A description that fits the party, but for now and then. */
  private Party described(Party party) {
    OrganizationId organization = oneIn(noise) ? pick(ORGANISATIONS) : party.organization();
    RoleCode of = oneIn(noise) ? pick(KINDS) : party.kind();
    RoleCode role = oneIn(noise) ? pick(ROLES) : party.role();
    return switch (random.nextInt(8)) {
      case 0 -> new Party(organization, of, null);
      case 1 -> new Party(organization, null, role);
      case 2 -> new Party(organization, of, role);
      case 3 -> new Party(null, of, null);
      case 4 -> new Party(null, null, role);
      case 5 -> new Party(null, of, role);
      default -> new Party(organization, null, null);
    };
  }

  private Set<RecordRef> resources() {
    Set<RecordRef> some = new HashSet<>();
    some.add(pick(RESOURCES));
    some.add(pick(RESOURCES));
    return some;
  }

  private ConsentCapacity ownCapacity() {
    Integer age = facts.age();
    boolean young = age != null && age >= 12 && age < 16;
    return oneIn(6) ? pick(OWN) : young ? ConsentCapacity.SELF_AGED_12_TO_15 : ConsentCapacity.SELF;
  }

  private CapacityFacts drawFacts() {
    List<CapacityFacts.Representative> representatives = new ArrayList<>();
    Integer age = pick(AGES);
    while (representatives.size() < 2 && !oneIn(age != null && age < 16 ? 4 : 2)) {
      representatives.add(
          new CapacityFacts.Representative(
              OTHERS.get(random.nextInt(2)),
              oneIn(8) ? pick(FOR_ANOTHER) : FOR_ANOTHER.get(random.nextInt(4)),
              oneIn(3) ? pick(AGES) : 35));
    }
    return new CapacityFacts(age, representatives, oneIn(5) ? RESOURCES.get(0) : null);
  }

  private ConsentAnswer objection() {
    return oneIn(2) ? ConsentAnswer.REFUSED : ConsentAnswer.WITHDRAWN;
  }

  private static List<@Nullable Integer> agesAndUnknown() {
    List<@Nullable Integer> ages = new ArrayList<>(List.of(0, 11, 12, 13, 14, 15, 16, 17, 18, 40));
    ages.add(null);
    return ages;
  }

  private static List<RoleCode> codes(Role.Kind kind) {
    return Roles.standard().roles().stream()
        .filter(role -> role.kind() == kind)
        .map(Role::code)
        .toList();
  }

  private boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  private <T extends @Nullable Object> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }
}

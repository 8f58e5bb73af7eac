package nl.kansrijkestart.audit;

import static nl.kansrijkestart.audit.AuditFixtures.HER;
import static nl.kansrijkestart.audit.AuditFixtures.NOON;
import static nl.kansrijkestart.audit.AuditFixtures.PARTNER;
import static nl.kansrijkestart.audit.AuditFixtures.REPORT;
import static nl.kansrijkestart.audit.AuditFixtures.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Organization;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.Organizations;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessOverviewTest {

  private static final AccessOverview OVERVIEW =
      AccessOverview.of(
          Roles.standard(),
          Organizations.of(
              List.of(
                  new Organization(
                      OrganizationId.of("practice-1"),
                      "Praktijk De Brug",
                      List.of(),
                      RoleCode.of("MIDWIFERY"),
                      null,
                      Organization.Numbers.none(),
                      List.of()))));

  private final InMemoryAuditLog log = InMemoryAuditLog.create();

  private List<AccessEntry> hers() {
    return OVERVIEW.entries(log.records(), HER, DataSubject.WOMAN);
  }

  private List<AuditKind> kinds() {
    return hers().stream().map(AccessEntry::kind).toList();
  }

  private static AuditEvent marked(AuditKind kind, String role, AuditRef report) {
    return marked(kind, role, report, HER);
  }

  private static AuditEvent marked(AuditKind kind, String role, AuditRef report, PersonId about) {
    Actor actor =
        Actor.of(RoleCode.of(role), PersonId.of("staff-2"), OrganizationId.of("practice-1"));
    return AuditEvent.builder(kind, NOON, actor, about)
        .withholding(
            kind == AuditKind.RELEASE
                ? Withholding.released(report)
                : Withholding.until(report, REVIEW))
        .build();
  }

  @Test
  void should_tell_her_when_who_what_why_and_how_it_ended_in_both_languages() {
    // GIVEN
    log.append(AuditFixtures.event(AuditKind.READ).build());
    log.append(
        AuditEvent.builder(
                AuditKind.DENY,
                NOON.plusSeconds(60),
                Actor.ofPerson(RoleCode.of("PARTNER"), PARTNER),
                HER)
            .categories(Set.of(DataCategory.SAFETY, DataCategory.CONTACT))
            .decision(AuditFixtures.DECISION)
            .build());
    // THEN
    assertThat(hers().stream().map(entry -> entry.text(Language.NL)))
        .containsExactly(
            "10-03-2026 12:00: verloskundige (eerstelijns), Praktijk De Brug bekeek uw gegevens. Gegevens: uw"
                + " zwangerschap. Doel: zorg.",
            "10-03-2026 12:01: partner vroeg om uw gegevens te zien. Dit is geweigerd. Gegevens: hoe"
                + " u te bereiken bent, veiligheid. Doel: niet vastgelegd.");
    assertThat(hers().stream().map(entry -> entry.text(Language.EN)))
        .containsExactly(
            "2026-03-10 12:00: midwife (primary), Praktijk De Brug looked at your data. Data: your pregnancy."
                + " Purpose: care.",
            "2026-03-10 12:01: partner asked to see your data. This was refused. Data: how to reach"
                + " you, safety. Purpose: not recorded.");
  }

  @Test
  void should_not_call_a_permit_by_law_or_for_her_own_midwife_a_consent_of_hers() {
    log.append(AuditFixtures.event(AuditKind.PERMIT).build());

    assertThat(hers().get(0).text(Language.NL)).contains("Praktijk De Brug mocht uw gegevens");
    assertThat(hers().get(0).text(Language.EN)).contains("was allowed to use your data");
  }

  @Test
  void should_name_herself_and_on_whose_behalf_and_codes_that_the_host_does_not_know() {
    // GIVEN
    log.append(
        AuditEvent.builder(
                AuditKind.READ, NOON, Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), HER), HER)
            .outcome(AuditOutcome.FAILED)
            .build());
    log.append(
        AuditEvent.builder(
                AuditKind.ADD,
                NOON,
                Actor.of(RoleCode.of("OWN"), PersonId.of("staff-9"), OrganizationId.of("o-9")),
                HER)
            .outcome(AuditOutcome.UNKNOWN)
            .purpose(AuditPurpose.of("own-purpose"))
            .onBehalfOf(AuditFixtures.MIDWIFE)
            .build());
    log.append(
        AuditEvent.builder(AuditKind.COPY, NOON, AuditFixtures.MIDWIFE, HER)
            .onBehalfOf(Actor.ofPerson(RoleCode.of("GP"), PersonId.of("staff-8")))
            .build());
    // THEN
    assertThat(hers().stream().map(entry -> entry.text(Language.EN)))
        .containsExactly(
            "2026-03-10 12:00: you yourself looked at your data. This failed. Data: not recorded."
                + " Purpose: not recorded.",
            "2026-03-10 12:00: OWN, o-9 on behalf of midwife (primary), Praktijk De Brug added data to your"
                + " file. How it ended is not known. Data: not recorded. Purpose: own-purpose.",
            "2026-03-10 12:00: midwife (primary), Praktijk De Brug on behalf of "
                + Roles.standard().find(RoleCode.of("GP")).orElseThrow().en()
                + " copied, printed or exported your data. Data: not recorded. Purpose: not"
                + " recorded.");
    assertThat(hers().get(0).text(Language.NL)).contains("uzelf");
    assertThat(hers().get(1).text(Language.NL)).contains("OWN, o-9 namens verloskundige");
  }

  @ParameterizedTest
  @EnumSource(AuditKind.class)
  void should_have_words_for_every_kind_and_category(AuditKind kind) {
    for (Language language : Language.values()) {
      String text =
          new AccessEntry(
                  NOON,
                  kind,
                  LocalizedText.of("x", "x"),
                  null,
                  null,
                  Set.of(DataCategory.values()),
                  AuditPurpose.of("care"),
                  AuditOutcome.DONE)
              .text(language);
      assertThat(text).doesNotContain("kind-", "{", "residence-status", "own-wish", "-health");
    }
  }

  @Test
  void should_leave_out_what_is_about_another() {
    // GIVEN: his own events, and events of his that were logged under her key
    log.append(
        AuditEvent.builder(AuditKind.READ, NOON, AuditFixtures.MIDWIFE, PARTNER)
            .subject(DataSubject.PARTNER)
            .build());
    log.append(AuditFixtures.event(AuditKind.READ).subject(DataSubject.PARTNER).build());
    log.append(AuditFixtures.event(AuditKind.ADD).build());
    // THEN
    assertThat(kinds()).containsExactly(AuditKind.ADD);
    assertThat(OVERVIEW.entries(log.records(), PARTNER, DataSubject.PARTNER)).hasSize(1);
  }

  @Test
  void should_name_no_person_and_show_nothing_of_the_report() throws Exception {
    // GIVEN
    log.append(AuditFixtures.event(AuditKind.READ).build());
    log.append(marked(AuditKind.COPY, "MIDWIFE", REPORT));
    // WHEN
    String json = TestKit.MAPPER.writeValueAsString(hers());
    // THEN
    assertThat(json).doesNotContain("staff-", "client-", "report", "2026-06-01", "decision-");
    assertThat(TestKit.MAPPER.readValue(json, AccessEntry[].class))
        .containsExactlyElementsOf(hers());
    assertThat(hers().get(0).parts()).isEmpty();
  }

  @Test
  void should_keep_back_a_running_report_until_a_professional_releases_it() {
    // GIVEN
    log.append(AuditFixtures.event(AuditKind.READ).build());
    log.append(marked(AuditKind.READ, "MIDWIFE", REPORT));
    log.append(marked(AuditKind.COPY, "MIDWIFE", AuditRef.of("report-2")));
    assertThat(kinds()).containsExactly(AuditKind.READ);
    // WHEN
    log.append(marked(AuditKind.RELEASE, "DV_COORDINATOR", REPORT));
    // THEN
    assertThat(kinds()).containsExactly(AuditKind.READ, AuditKind.READ, AuditKind.RELEASE);
    // WHEN: the report goes on
    log.append(marked(AuditKind.CHANGE, "MIDWIFE", REPORT));
    assertThat(kinds()).hasSize(3).doesNotContain(AuditKind.CHANGE);
    log.append(marked(AuditKind.WITHHOLD, "DV_COORDINATOR", REPORT));
    // THEN: it is kept back again, as a whole
    assertThat(kinds()).containsExactly(AuditKind.READ);
    log.append(marked(AuditKind.RELEASE, "DV_COORDINATOR", REPORT));
    assertThat(kinds())
        .containsExactly(
            AuditKind.READ,
            AuditKind.READ,
            AuditKind.RELEASE,
            AuditKind.CHANGE,
            AuditKind.WITHHOLD,
            AuditKind.RELEASE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PARTNER", "PREGNANT_WOMAN", "EXPERT", "MUNICIPALITY", "NOT_KNOWN"})
  void should_not_count_a_release_by_anyone_but_a_professional(String role) {
    log.append(marked(AuditKind.READ, "MIDWIFE", REPORT));
    log.append(marked(AuditKind.RELEASE, role, REPORT));
    assertThat(hers()).isEmpty();
  }

  @Test
  void should_not_count_a_withholding_by_anyone_but_a_professional() {
    log.append(marked(AuditKind.READ, "MIDWIFE", REPORT));
    log.append(marked(AuditKind.RELEASE, "MIDWIFE", REPORT));
    log.append(marked(AuditKind.WITHHOLD, "PARTNER", REPORT));
    assertThat(kinds()).containsExactly(AuditKind.READ, AuditKind.RELEASE);
  }

  @ParameterizedTest
  @EnumSource(value = AuditOutcome.class, names = "DONE", mode = EnumSource.Mode.EXCLUDE)
  void should_not_count_a_release_that_did_not_take_place(AuditOutcome outcome) {
    log.append(marked(AuditKind.READ, "MIDWIFE", REPORT));
    log.append(
        AuditEvent.builder(AuditKind.RELEASE, NOON, AuditFixtures.MIDWIFE, HER)
            .withholding(Withholding.released(REPORT))
            .outcome(outcome)
            .build());
    assertThat(hers()).isEmpty();
  }

  @Test
  void should_not_release_her_events_with_those_of_another() {
    log.append(marked(AuditKind.READ, "MIDWIFE", REPORT));
    log.append(marked(AuditKind.RELEASE, "MIDWIFE", REPORT, PARTNER));
    assertThat(hers()).isEmpty();
  }

  @Test
  void should_tell_professionals_which_reports_wait_for_a_review_to_the_day() {
    // GIVEN
    log.append(AuditFixtures.event(AuditKind.READ).build());
    log.append(marked(AuditKind.READ, "MIDWIFE", REPORT));
    log.append(marked(AuditKind.READ, "MIDWIFE", AuditRef.of("report-2")));
    log.append(marked(AuditKind.RELEASE, "MIDWIFE", AuditRef.of("report-2")));
    // THEN
    assertThat(OVERVIEW.reviewsDue(log.records(), REVIEW.minusDays(1))).isEmpty();
    assertThat(OVERVIEW.reviewsDue(log.records(), REVIEW))
        .containsExactly(Withholding.until(REPORT, REVIEW));
    assertThat(OVERVIEW.reviewsDue(log.records(), REVIEW.plusYears(9))).hasSize(1);
    assertThat(hers()).as("a date that has passed releases nothing").hasSize(3);
    // WHEN: a professional looked, and keeps it back longer; what her partner says does not count
    log.append(
        AuditEvent.builder(AuditKind.WITHHOLD, NOON, AuditFixtures.MIDWIFE, HER)
            .withholding(Withholding.until(REPORT, REVIEW.plusMonths(3)))
            .build());
    log.append(
        AuditEvent.builder(
                AuditKind.WITHHOLD, NOON, Actor.ofPerson(RoleCode.of("PARTNER"), PARTNER), HER)
            .withholding(Withholding.until(REPORT, REVIEW.plusYears(3)))
            .build());
    // THEN
    assertThat(OVERVIEW.reviewsDue(log.records(), REVIEW.plusMonths(3).minusDays(1))).isEmpty();
    assertThat(OVERVIEW.reviewsDue(log.records(), REVIEW.plusMonths(3))).hasSize(1);
  }
}

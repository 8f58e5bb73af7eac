package nl.kansrijkestart.fhir.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentKind;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.consent.StatutoryDuty;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.Mixed;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.Writing;
import nl.kansrijkestart.fhir.internal.base.ConsentCodes;
import nl.kansrijkestart.fhir.internal.base.Labels;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ConsentMapperTest {

  private static final PersonId WOMAN = PersonId.of("anna");
  private static final PersonId PARTNER = PersonId.of("jan");
  private static final Instant AT = Instant.parse("2025-02-03T09:00:00Z");
  private static final Instant END = Instant.parse("2025-06-01T00:00:00Z");
  private static final Party DESK = Party.of(OrganizationId.of("desk-1"));
  private static final Party PRACTICE =
      new Party(OrganizationId.of("practice-1"), RoleCode.of("MIDWIFERY"), RoleCode.of("MIDWIFE"));
  private static final Set<DataCategory> CATEGORIES =
      Set.of(DataCategory.CONTACT, DataCategory.OWN_WISH);

  static Consent answer(ConsentAnswer answer, @Nullable Instant until) {
    return of(WOMAN, ConsentScope.ofWoman(Purpose.REFERRAL, DESK, CATEGORIES), answer, until);
  }

  private static Consent of(
      PersonId person, ConsentScope scope, ConsentAnswer answer, @Nullable Instant until) {
    return new Consent(
        ConsentId.of("c-1"),
        person,
        person,
        ConsentCapacity.SELF,
        scope,
        answer,
        AT,
        until,
        Set.of(ConsentManner.SPOKEN, ConsentManner.PROFESSIONAL_INTERPRETER),
        Set.of(ConsentInformation.WHAT_IS_SHARED),
        PRACTICE,
        AT,
        RecordRef.of("form-1"));
  }

  private static DisclosureRequest request(Party recipient, Instant at) {
    return DisclosureRequest.ofWoman(WOMAN, Purpose.REFERRAL, PRACTICE, recipient, CATEGORIES, at);
  }

  @Test
  void should_write_a_yes_in_the_shape_of_the_privacy_profile() {
    assertThat(Fhir.json(ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, END))))
        .isEqualTo(Fhir.resource("consent.json"));
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_read_back_every_answer_that_it_writes(int seed) {
    Random random = Mixed.random(seed);
    Consent consent = random(random);
    Wire.assertSame(
        consent,
        ConsentMapper.toFhir(consent),
        consent.person().value(),
        "RelatedPerson/" + consent.giver());
  }

  public static Consent random(Random random) {
    DataSubject subject = Wire.one(random, DataSubject.values());
    boolean own = subject != DataSubject.CHILD && random.nextBoolean();
    ConsentAnswer answer = Wire.one(random, ConsentAnswer.values());
    Instant from = AT.plusNanos(random.nextLong(10_000_000_000_000L));
    Instant end =
        Wire.one(
            random,
            from.plusNanos(1),
            from.plusSeconds(random.nextInt(9_000_000) + 1),
            Instant.parse("2026-01-01T00:00:00Z"));
    List<DataCategory> categories = List.of(DataCategory.values());
    return new Consent(
        ConsentId.of("c:" + random.nextInt(1000) + "_x"),
        WOMAN,
        own ? WOMAN : PersonId.of("mother_1"),
        own
            ? Wire.one(random, ConsentCapacity.SELF, ConsentCapacity.UNSET)
            : Wire.one(random, ConsentCapacity.AUTHORITY_HOLDER, ConsentCapacity.CURATOR),
        new ConsentScope(
            subject,
            Wire.one(random, ConsentKind.values()),
            Wire.one(random, Purpose.values()),
            random.nextBoolean() ? party(random) : null,
            party(random),
            EnumSet.of(Wire.one(random, categories), Wire.one(random, categories)),
            random.nextBoolean() ? RecordRef.of("pregnancy:p-1") : null,
            random.nextBoolean()
                ? Set.of()
                : Set.of(RecordRef.of("letter-1"), RecordRef.of("letter_2"))),
        answer,
        from,
        answer.objection() || random.nextBoolean() ? null : end,
        EnumSet.of(
            Wire.one(random, ConsentManner.values()), Wire.one(random, ConsentManner.values())),
        random.nextBoolean() ? Set.of() : EnumSet.allOf(ConsentInformation.class),
        new Party(
            random.nextBoolean() ? OrganizationId.of("practice:1") : null,
            null,
            RoleCode.of("MIDWIFE")),
        from.minusSeconds(random.nextInt(100)),
        random.nextBoolean() ? RecordRef.of("form-1") : null);
  }

  private static Party party(Random random) {
    return Wire.one(
        random,
        DESK,
        PRACTICE,
        Party.ofKind(RoleCode.of("MUNICIPALITY")),
        new Party(null, null, RoleCode.of("YOUTH_NURSE")));
  }

  @ParameterizedTest
  @EnumSource(
      value = ConsentAnswer.class,
      names = {"REFUSED", "WITHDRAWN"})
  void should_keep_an_objection_in_force(ConsentAnswer no) {
    // WHEN
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(answer(no, null));
    // THEN whoever passes over inactive consents still meets it
    assertThat(written.getStatus()).isEqualTo(ConsentState.ACTIVE);
    assertThat(written.getProvision().getType()).isEqualTo(ConsentProvisionType.DENY);
    assertThat(Wire.read(written, "anna").all(Consent.class)).containsExactly(answer(no, null));
  }

  @Test
  void should_never_read_a_withdrawal_as_a_yes() {
    org.hl7.fhir.r4.model.Consent written =
        ConsentMapper.toFhir(answer(ConsentAnswer.WITHDRAWN, null));
    written.getProvision().setType(ConsentProvisionType.PERMIT);
    assertRefused(written, "provision.type", FhirReasons.CONTRADICTORY);
  }

  @Test
  void should_not_guess_the_kind_of_a_consent_that_does_not_say_it() {
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, END));
    written
        .getCategory()
        .removeIf(
            one ->
                one.getCoding().stream()
                    .anyMatch(coding -> Project.CONSENT_KIND.equals(coding.getSystem())));
    assertRefused(written, "category", FhirReasons.MISSING);
  }

  @Test
  void should_take_an_unverified_consent_for_none_and_let_an_objection_stand() {
    org.hl7.fhir.r4.model.Consent yes = ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, END));
    yes.addVerification().setVerified(false);
    assertRefused(yes, "verification", FhirReasons.NOT_IN_FORCE);
    org.hl7.fhir.r4.model.Consent no = ConsentMapper.toFhir(answer(ConsentAnswer.REFUSED, null));
    no.addVerification().setVerified(false);
    assertThat(Wire.read(no, "anna").all(Consent.class))
        .containsExactly(answer(ConsentAnswer.REFUSED, null));
  }

  @Test
  void should_read_an_expired_consent_as_data_that_opens_nothing_any_more() {
    // GIVEN
    Consent expired = answer(ConsentAnswer.GIVEN, END);
    // WHEN
    Consent read = Wire.read(ConsentMapper.toFhir(expired), "anna").all(Consent.class).get(0);
    // THEN to the last nanosecond
    ConsentHistory history = ConsentHistory.of(read);
    assertThat(history.permits(request(DESK, END.minusNanos(1)))).isTrue();
    assertThat(history.permits(request(DESK, END))).isFalse();
  }

  @Test
  void should_read_a_consent_for_another_recipient_as_data_that_opens_nothing_here() {
    Consent read =
        Wire.read(ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, null)), "anna")
            .all(Consent.class)
            .get(0);
    Party team = Party.of(OrganizationId.of("team-1"));
    assertThat(ConsentHistory.of(read).permits(request(DESK, END))).isTrue();
    assertThat(ConsentHistory.of(read).permits(request(team, END))).isFalse();
  }

  @Test
  void should_keep_the_partners_consent_apart() {
    // GIVEN
    ConsentScope scope =
        new ConsentScope(
            DataSubject.PARTNER,
            ConsentKind.DATA_PROTECTION,
            Purpose.REFERRAL,
            null,
            DESK,
            CATEGORIES,
            null,
            Set.of());
    Consent his = of(PARTNER, scope, ConsentAnswer.GIVEN, null);
    // WHEN
    Consent read = Wire.read(ConsentMapper.toFhir(his), "jan").all(Consent.class).get(0);
    // THEN
    assertThat(read).isEqualTo(his);
    assertThat(ConsentHistory.of(read).permits(request(DESK, END))).isFalse();
  }

  @Test
  void should_take_a_day_for_the_whole_of_it_in_the_netherlands() {
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, END));
    written.getProvision().getPeriod().setStartElement(new DateTimeType("2025-02-04"));
    written.getProvision().getPeriod().setEndElement(new DateTimeType("2025-07-31"));
    Consent read = Wire.read(written, "anna").all(Consent.class).get(0);
    assertThat(read.from()).isEqualTo(Instant.parse("2025-02-03T23:00:00Z"));
    assertThat(read.until()).isEqualTo(Instant.parse("2025-07-31T22:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025", "2025-07"})
  void should_not_guess_the_day_of_an_end(String end) {
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, END));
    written.getProvision().getPeriod().setEndElement(new DateTimeType(end));
    assertRefused(written, "provision.period", FhirReasons.DATE_NOT_TO_THE_DAY);
  }

  static Stream<Arguments> gaps() {
    return Stream.of(
        gap("status", FhirReasons.NOT_IN_FORCE, c -> c.setStatus(ConsentState.INACTIVE)),
        gap("status", FhirReasons.NOT_IN_FORCE, c -> c.setStatus(ConsentState.REJECTED)),
        gap("status", FhirReasons.NOT_IN_FORCE, c -> c.setStatus(ConsentState.ENTEREDINERROR)),
        gap("performer", FhirReasons.MISSING, c -> c.getPerformer().clear()),
        gap(
            "performer",
            FhirReasons.CONTRADICTORY,
            c -> c.addPerformer(new Reference("Patient/b"))),
        gap("organization", FhirReasons.MISSING, c -> c.getOrganization().clear()),
        gap("dateTime", FhirReasons.MISSING, c -> c.setDateTimeElement(null)),
        gap("provision", FhirReasons.MISSING, c -> c.setProvision(null)),
        rule(p -> p.addProvision().setType(ConsentProvisionType.DENY)),
        rule(p -> p.addAction(new CodeableConcept().setText("access"))),
        rule(p -> p.addClass_(new Coding("urn:x", "y", null))),
        rule(p -> p.addCode(new CodeableConcept().setText("x"))),
        rule(p -> p.getDataPeriod().setEndElement(new DateTimeType("2025"))),
        gap("provision.purpose", FhirReasons.MISSING, c -> c.getProvision().getPurpose().clear()),
        gap(
            "provision.purpose",
            FhirReasons.MISSING,
            c -> c.getProvision().addPurpose(new Coding(ConsentCodes.ACT_REASON, "TREAT", null))),
        gap(
            "provision.purpose",
            FhirReasons.MISSING,
            c -> c.getProvision().getPurpose().get(0).setSystem("urn:other")),
        gap(
            "provision.securityLabel",
            FhirReasons.MISSING,
            c -> c.getProvision().getSecurityLabel().clear()),
        gap(
            "provision.securityLabel[2]",
            FhirReasons.RULE_NOT_READ,
            c -> c.getProvision().addSecurityLabel(new Coding(Labels.CONFIDENTIALITY, "R", null))),
        gap("provision.actor", FhirReasons.MISSING, c -> c.getProvision().getActor().clear()),
        gap(
            "provision.actor[1]",
            FhirReasons.RULE_NOT_READ,
            c -> c.getProvision().addActor().getRole().setText("somebody")),
        gap(
            "provision.data[0]",
            FhirReasons.RULE_NOT_READ,
            c -> c.getProvision().addData().setReference(new Reference("Observation/1"))));
  }

  private static Arguments rule(Consumer<ProvisionComponent> change) {
    return gap("provision", FhirReasons.RULE_NOT_READ, c -> change.accept(c.getProvision()));
  }

  static Arguments gap(
      String path, ReasonCode code, Consumer<org.hl7.fhir.r4.model.Consent> change) {
    return Arguments.of(path, code, change);
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void should_read_all_of_a_consent_or_nothing(
      String path, ReasonCode code, Consumer<org.hl7.fhir.r4.model.Consent> change) {
    org.hl7.fhir.r4.model.Consent written = ConsentMapper.toFhir(answer(ConsentAnswer.GIVEN, null));
    change.accept(written);
    assertRefused(written, path, code);
  }

  static void assertRefused(org.hl7.fhir.r4.model.Consent written, String path, ReasonCode code) {
    FhirImport read = Wire.read(written, "anna");
    assertThat(read.all(Consent.class)).isEmpty();
    assertThat(Wire.found(read, code)).contains("Consent[0]." + path);
    assertThat(read.issues().stream().filter(issue -> issue.path().equals("Consent[0]." + path)))
        .allMatch(issue -> issue.severity() == Severity.ERROR);
    assertThat(read.carried().get(0).resource().fhirType()).isEqualTo("Consent");
  }

  @Test
  void should_read_the_answer_of_a_system_that_does_not_know_our_extensions_of_it() {
    org.hl7.fhir.r4.model.Consent written =
        ConsentMapper.toFhir(answer(ConsentAnswer.WITHDRAWN, null));
    written.getExtension().removeIf(e -> e.getUrl().equals(Project.CONSENT_ANSWER));
    written.getPerformerFirstRep().getExtension().clear();
    Consent read = Wire.read(written, "anna").all(Consent.class).get(0);
    assertThat(read.answer()).isEqualTo(ConsentAnswer.REFUSED);
    assertThat(read.capacity()).isEqualTo(ConsentCapacity.UNSET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nl-core-r4/nl-core-TreatmentDirective2-01.xml",
        "nl-core-r4/nl-core-TreatmentDirective2-01-Consent-01.xml",
        "nl-core-r4/nl-core-AdvanceDirective-01.xml"
      })
  void should_not_take_a_treatment_directive_for_a_consent_on_data(String name) {
    FhirImport read = FhirReader.standard().read(List.of(Wire.example(name)), Wire.DAY);
    assertThat(read.records()).isEmpty();
    assertThat(Wire.found(read, FhirReasons.NOT_ON_DATA)).containsExactly("Consent[0].scope");
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_not_read_a_directive_that_a_modifier_turns_round() {
    FhirImport read =
        FhirReader.standard()
            .read(List.of(Wire.example("nl-core-r4/nl-core-TreatmentDirective2-02.xml")), Wire.DAY);
    assertThat(read.records()).isEmpty();
    assertThat(Wire.found(read, FhirReasons.MODIFIER)).hasSize(1);
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_not_read_a_consent_that_says_neither_what_nor_to_whom() {
    FhirImport read =
        FhirReader.standard()
            .read(
                List.of(Wire.example("gravity-r4/SDOHCC-ConsentInformationDisclosureExample.xml")),
                Wire.DAY);
    assertThat(read.records()).isEmpty();
    assertThat(Wire.found(read, FhirReasons.MISSING))
        .contains("Consent[0].provision.type", "Consent[0].performer", "Consent[0].provision");
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_write_nothing_of_an_answer_where_a_part_lacks_that_could_change_it() {
    Consent consent = answer(ConsentAnswer.GIVEN, END);
    Set<String> all = new HashSet<>(Set.of("person", "scope", "answer", "from", "until"));
    assertThat(ConsentMapper.toFhir(consent, shown(all))).isPresent();
    for (String part : Set.copyOf(all)) {
      Set<String> less = new HashSet<>(all);
      less.remove(part);
      assertThat(ConsentMapper.toFhir(consent, shown(less))).as(part).isEmpty();
    }
    org.hl7.fhir.r4.model.Consent shown = ConsentMapper.toFhir(consent, shown(all)).orElseThrow();
    assertThat(shown.hasPerformer() || shown.hasIdentifier() || shown.hasOrganization()).isFalse();
  }

  private static Shown shown(Set<String> parts) {
    return Shown.of(
        parts.stream().map(part -> new Disclosure.Item(part, List.of("x"), List.of())).toList());
  }

  @Test
  void should_say_which_years_can_be_written_and_leave_out_an_end_beyond_them() {
    Consent endless = answer(ConsentAnswer.GIVEN, Instant.MAX);
    assertThat(ConsentMapper.toFhir(endless).getProvision().getPeriod().hasEnd()).isFalse();
    Consent early =
        new Consent(
            endless.id(),
            WOMAN,
            WOMAN,
            ConsentCapacity.SELF,
            endless.scope(),
            ConsentAnswer.GIVEN,
            Instant.MIN,
            null,
            endless.how(),
            endless.told(),
            PRACTICE,
            AT,
            null);
    assertThatIllegalArgumentException().isThrownBy(() -> ConsentMapper.toFhir(early));
  }

  @Test
  void should_never_write_a_ground_in_law_as_if_she_had_said_yes() {
    assertThat(Writing.writes(StatutoryDuty.class)).isFalse();
    assertThat(Writing.writes(nl.kansrijkestart.consent.ReportingCode.class)).isFalse();
    assertThat(Writing.writes(nl.kansrijkestart.consent.VitalInterest.class)).isFalse();
  }
}

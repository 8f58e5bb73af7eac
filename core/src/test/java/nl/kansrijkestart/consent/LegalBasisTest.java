package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.GIVEN_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.PARTNER;
import static nl.kansrijkestart.consent.ConsentFixtures.PRACTICE;
import static nl.kansrijkestart.consent.ConsentFixtures.USED_AT;
import static nl.kansrijkestart.consent.LawFixtures.DECIDED_AT;
import static nl.kansrijkestart.consent.LawFixtures.NEEDED;
import static nl.kansrijkestart.consent.LawFixtures.REVIEW;
import static nl.kansrijkestart.consent.LawFixtures.SAFE_HOME;
import static nl.kansrijkestart.consent.LawFixtures.TEAM;
import static nl.kansrijkestart.consent.LawFixtures.allSteps;
import static nl.kansrijkestart.consent.LawFixtures.article;
import static nl.kansrijkestart.consent.LawFixtures.danger;
import static nl.kansrijkestart.consent.LawFixtures.duty;
import static nl.kansrijkestart.consent.LawFixtures.dutyRequest;
import static nl.kansrijkestart.consent.LawFixtures.objection;
import static nl.kansrijkestart.consent.LawFixtures.report;
import static nl.kansrijkestart.consent.LawFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LegalBasisTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  static Stream<LegalBasis> grounds() {
    return Stream.of(report(allSteps()), danger(), duty());
  }

  private static DisclosureRequest own(LegalBasis ground) {
    return ground instanceof StatutoryDuty ? dutyRequest(USED_AT) : request(SAFE_HOME, NEEDED);
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void should_permit_what_was_recorded_and_name_the_ground_and_its_law(LegalBasis ground)
      throws Exception {
    // WHEN
    ConsentDecision decision = ground.decide(own(ground));
    // THEN
    assertThat(decision).isInstanceOf(ConsentDecision.Permit.class);
    ConsentDecision.Permit permit = (ConsentDecision.Permit) decision;
    assertThat(permit.law()).isEqualTo(ground);
    assertThat(permit.basis()).isEmpty();
    assertThat(permit.ground()).isEqualTo(ground.code());
    assertThat(codes(decision)).containsExactly(ConsentReasons.LAW_OPENS);
    assertThat(decision.reasons().get(0).sources()).isEqualTo(ground.sources()).isNotEmpty();
    assertThat(decision.reasons().get(0).rule()).isNotNull();
    String json = MAPPER.writeValueAsString(decision);
    assertThat(MAPPER.readValue(json, ConsentDecision.class)).isEqualTo(decision);
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void should_open_nothing_by_being_on_record(LegalBasis ground) {
    assertThat(ConsentHistory.empty().decide(own(ground)).permits()).isFalse();
    assertThat(ground.parts()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void should_deny_all_that_differs_at_once(LegalBasis ground) {
    // GIVEN
    DisclosureRequest other =
        new DisclosureRequest(
            PARTNER,
            DataSubject.WOMAN,
            ConsentKind.CONFIDENTIALITY_RELEASE,
            Purpose.RESEARCH,
            PRACTICE,
            ConsentFixtures.DESK,
            Set.of(DataCategory.SAFETY, DataCategory.SCORES, DataCategory.RESIDENCE_STATUS),
            null,
            Set.of(),
            USED_AT);
    // WHEN
    ConsentDecision decision = ground.decide(other);
    // THEN
    assertThat(codes(decision))
        .contains(
            ConsentReasons.LAW_OTHER_PERSON,
            ConsentReasons.LAW_OTHER_PURPOSE,
            ConsentReasons.LAW_OTHER_RECIPIENT,
            ConsentReasons.LAW_NOT_NECESSARY,
            ConsentReasons.RESIDENCE_STATUS_ON_CONSENT);
    assertThat(((ConsentDecision.Deny) decision).denied()).isEqualTo(other.categories());
    assertThat(decision.reasons())
        .allSatisfy(
            reason -> {
              assertThat(reason.rule()).isNotNull();
              assertThat(reason.sources()).isNotEmpty();
              assertThat(reason.text(Language.NL)).isNotEqualTo(reason.code().toString());
            });
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void should_be_about_one_subject(LegalBasis ground) {
    DisclosureRequest ok = own(ground);
    DisclosureRequest partner =
        new DisclosureRequest(
            ok.person(),
            DataSubject.PARTNER,
            ok.kind(),
            ok.purpose(),
            ok.holder(),
            ok.recipient(),
            ok.categories(),
            null,
            Set.of(),
            ok.at());

    assertThat(codes(ground.decide(partner))).containsExactly(ConsentReasons.LAW_OTHER_PERSON);
  }

  @Test
  void should_deny_only_the_kinds_of_data_that_are_not_needed_or_never_go_without_consent() {
    // GIVEN
    Set<DataCategory> all = EnumSet.allOf(DataCategory.class);
    ReportingCode everything =
        new ReportingCode(
            RecordRef.of("report-1"),
            ConsentFixtures.WOMAN,
            DataSubject.WOMAN,
            SAFE_HOME,
            all,
            allSteps(),
            REVIEW);
    // WHEN
    ConsentDecision some = report(allSteps()).decide(request(SAFE_HOME, all));
    ConsentDecision status = everything.decide(request(SAFE_HOME, all));
    // THEN
    Set<DataCategory> others = EnumSet.allOf(DataCategory.class);
    others.removeAll(NEEDED);
    assertThat(((ConsentDecision.Deny) some).denied()).isEqualTo(others);
    assertThat(((ConsentDecision.Deny) status).denied())
        .containsExactly(DataCategory.RESIDENCE_STATUS);
    assertThat(codes(status)).containsExactly(ConsentReasons.RESIDENCE_STATUS_ON_CONSENT);
    Set<DataCategory> rest = EnumSet.allOf(DataCategory.class);
    rest.remove(DataCategory.RESIDENCE_STATUS);
    assertThat(everything.decide(request(SAFE_HOME, rest)).permits()).isTrue();
  }

  @Test
  void should_open_in_danger_from_its_record_until_its_end() {
    // GIVEN
    VitalInterest danger = danger(DECIDED_AT.plusSeconds(1), DECIDED_AT.plusSeconds(2), USED_AT);
    // WHEN / THEN
    assertThat(codes(at(danger, DECIDED_AT)))
        .containsExactly(ConsentReasons.LAW_RECORDED_LATER, ConsentReasons.LAW_NOT_YET);
    assertThat(codes(at(danger, DECIDED_AT.plusSeconds(1))))
        .containsExactly(ConsentReasons.LAW_NOT_YET);
    assertThat(at(danger, DECIDED_AT.plusSeconds(2)).permits()).isTrue();
    assertThat(at(danger, USED_AT.minusNanos(1)).permits()).isTrue();
    assertThat(codes(at(danger, USED_AT))).containsExactly(ConsentReasons.LAW_ENDED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> danger(DECIDED_AT, USED_AT, USED_AT))
        .withMessageContaining("must end after");
  }

  @Test
  void should_open_a_duty_on_its_days_once_it_was_recorded() {
    StatutoryDuty duty = duty();
    Instant begin = Instant.parse("2025-02-03T23:00:00Z");
    StatutoryDuty early =
        new StatutoryDuty(duty.id(), duty.person(), duty.subject(), article(), PRACTICE, GIVEN_AT);

    assertThat(codes(early.decide(dutyRequest(begin.minusNanos(1)))))
        .containsExactly(ConsentReasons.LAW_NOT_YET);
    assertThat(early.decide(dutyRequest(begin)).permits()).isTrue();
    assertThat(early.decide(dutyRequest(begin.plusSeconds(86399))).permits()).isTrue();
    assertThat(codes(early.decide(dutyRequest(begin.plusSeconds(86400)))))
        .containsExactly(ConsentReasons.LAW_ENDED);
    assertThat(codes(duty.decide(dutyRequest(DECIDED_AT.minusNanos(1)))))
        .containsExactly(ConsentReasons.LAW_RECORDED_LATER);
    assertThat(duty.decide(dutyRequest(DECIDED_AT)).permits()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void should_say_that_she_objects_and_let_it_stop_acute_danger_only(LegalBasis ground) {
    // GIVEN
    DisclosureRequest request = own(ground);
    ConsentHistory history = ConsentHistory.of(objection(request.purpose(), request.recipient()));
    // WHEN
    ConsentDecision decision = ground.decide(request, history);
    // THEN
    if (ground instanceof VitalInterest) {
      assertThat(codes(decision)).containsExactly(ConsentReasons.LAW_OBJECTION_STANDS);
    } else {
      assertThat(decision.permits()).isTrue();
      assertThat(codes(decision))
          .containsExactly(
              ConsentReasons.LAW_OPENS,
              ground instanceof StatutoryDuty
                  ? ConsentReasons.LAW_DUTY_OBJECTION
                  : ConsentReasons.LAW_OBJECTION);
    }
    Reason last = decision.reasons().get(decision.reasons().size() - 1);
    assertThat(last.parameters()).containsEntry("objection", "no-1");
    assertThat(ground.decide(request, ConsentHistory.of(ConsentFixtures.given("c-1"))))
        .isEqualTo(ground.decide(request));
  }

  private static VitalInterest dangerOf(
      VitalInterest.Danger danger, VitalInterest.@Nullable Unable unable) {
    VitalInterest ok = danger();
    return new VitalInterest(
        ok.id(),
        ok.person(),
        ok.subject(),
        danger,
        unable,
        ok.recordedBy(),
        ok.recordedAt(),
        ok.from(),
        ok.until(),
        ok.recipient(),
        ok.categories());
  }

  @Test
  void should_not_let_her_objection_stop_what_saves_the_life_of_another() {
    // GIVEN
    DisclosureRequest request = request(SAFE_HOME, NEEDED);
    ConsentHistory history = ConsentHistory.of(objection(Purpose.PROTECTION, SAFE_HOME));
    VitalInterest child = dangerOf(VitalInterest.Danger.LIFE_OF_ANOTHER, null);
    // WHEN
    ConsentDecision decision = child.decide(request, history);
    // THEN
    assertThat(decision.permits()).isTrue();
    assertThat(codes(decision))
        .containsExactly(ConsentReasons.LAW_OPENS, ConsentReasons.LAW_OBJECTION);
    assertThat(child.sources())
        .extracting(Source::confidence)
        .containsExactly(Confidence.UNCONFIRMED);
    assertThatNullPointerException()
        .isThrownBy(() -> dangerOf(VitalInterest.Danger.OWN_LIFE, null))
        .withMessage("unable");
  }

  @Test
  void should_say_in_acute_danger_whom_to_call_and_that_a_report_is_no_duty() {
    // GIVEN
    Consent no = objection(Purpose.PROTECTION, SAFE_HOME);
    DisclosureRequest request = request(SAFE_HOME, NEEDED);
    // WHEN
    Reason stands = danger().decide(request, ConsentHistory.of(no)).reasons().get(0);
    Reason step = report(List.of()).decide(request).reasons().get(0);
    Reason report = report(allSteps()).decide(request, ConsentHistory.of(no)).reasons().get(1);
    // THEN
    for (Reason urgent : List.of(stands, step)) {
      assertThat(urgent.text(Language.NL))
          .contains("de hulpdiensten of Veilig Thuis", "wacht niet op deze vastlegging");
      assertThat(urgent.text(Language.EN))
          .contains("the emergency services or Veilig Thuis", "do not wait for this record");
    }
    assertThat(report.text(Language.NL)).startsWith("Zij heeft bezwaar").contains("geen plicht");
    assertThat(report.text(Language.EN)).startsWith("She objects").contains("no duty");
  }

  @Test
  void should_read_the_duties_of_a_host_with_their_articles() {
    // GIVEN
    String good =
        """
        {"schema":"statutory-duties/1","version":"1","duties":[{"id":"duty-1",
         "recipientKind":"NEIGHBOURHOOD_TEAM","recipientOrganization":"team-1","purpose":"care",
         "categories":["safety","family"],"validFrom":"2025-02-04","validTo":"2025-02-04",
         "sources":[{"document":"A law","passage":"art. 1","confidence":"unconfirmed"}]}]}
        """;
    // WHEN / THEN
    assertThat(read(good)).containsExactly(article());
    assertThat(read(good).get(0).law().confidence()).isEqualTo(Confidence.UNCONFIRMED);
    refused(good.replace("\"care\"", "\"prenatal-home-visit\""), "ask her consent");
    refused(good.replace(",\"passage\":\"art. 1\"", ""), "article");
    refused(good.replace("art. 1", " "), "");
    assertThatThrownBy(
            () ->
                new StatutoryDuty.Duty(
                    "duty-1",
                    Source.unconfirmed("A law", " "),
                    article().recipient(),
                    article().purpose(),
                    article().categories(),
                    null,
                    null))
        .hasMessageContaining("article");
    refused(good.replace("[\"safety\",\"family\"]", "[]"), "at least one");
    refused(good.replace("\"validTo\":\"2025-02-04\"", "\"validTo\":\"2025-02-03\""), "end on");
    refused(good.replace("\"family\"", "\"star-sign\""), "$.duties[0].categories");
    refused(good.replace("duties/1", "duties/2"), "$.schema");
    refused(
        good.replace(
            "\"recipientKind\":\"NEIGHBOURHOOD_TEAM\",\"recipientOrganization\":\"team-1\",", ""),
        "must name an organisation");
  }

  private static void refused(String json, String words) {
    assertThatIllegalArgumentException().isThrownBy(() -> read(json)).withMessageContaining(words);
  }

  private static List<StatutoryDuty.Duty> read(String json) {
    return StatutoryDuty.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void should_refuse_a_record_without_a_role_or_data() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new StatutoryDuty(
                    RecordRef.of("a"),
                    ConsentFixtures.WOMAN,
                    DataSubject.WOMAN,
                    article(),
                    TEAM,
                    DECIDED_AT))
        .withMessageContaining("role");
    VitalInterest ok = danger();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new VitalInterest(
                    ok.id(),
                    ok.person(),
                    ok.subject(),
                    ok.danger(),
                    ok.unable(),
                    PRACTICE,
                    ok.recordedAt(),
                    ok.from(),
                    ok.until(),
                    ok.recipient(),
                    Set.of()))
        .withMessageContaining("at least one");
  }

  @Test
  void should_refuse_a_permit_on_nothing_and_on_two_grounds() {
    for (LegalBasis law : new LegalBasis[] {null, danger()}) {
      List<ConsentId> basis = law == null ? List.of() : List.of(ConsentId.of("c-1"));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new ConsentDecision.Permit(request(SAFE_HOME, NEEDED), basis, law, List.of()))
          .withMessageContaining("one of the two");
    }
  }

  @Test
  void should_name_each_ground_in_json_as_the_audit_log_does() {
    JsonSubTypes types = LegalBasis.class.getAnnotation(JsonSubTypes.class);

    assertThat(Arrays.stream(types.value()).map(JsonSubTypes.Type::name))
        .containsExactlyElementsOf(grounds().map(ground -> ground.code().value()).toList());
    assertThat(LegalBasisCode.CONSENT.value()).isEqualTo("consent");
  }

  @Test
  void should_give_another_record_another_decision_key() {
    ReportingCode report = report(allSteps());
    ReportingCode other =
        new ReportingCode(
            RecordRef.of("report-2"),
            report.person(),
            report.subject(),
            SAFE_HOME,
            NEEDED,
            allSteps(),
            REVIEW);
    DisclosureRequest request = request(SAFE_HOME, NEEDED);

    assertThat(report.decide(request).decisionId())
        .isEqualTo(report.decide(request).decisionId())
        .isNotEqualTo(other.decide(request).decisionId())
        .isNotEqualTo(danger().decide(request).decisionId());
  }

  private static ConsentDecision at(VitalInterest danger, Instant at) {
    return danger.decide(request(SAFE_HOME, NEEDED, at));
  }

  private static List<ReasonCode> codes(ConsentDecision decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void should_cite_only_the_law_and_what_was_read() {
    assertThat(danger().sources())
        .extracting(Source::confidence)
        .containsOnly(Confidence.CONFIRMED);
    assertThat(report(allSteps()).sources())
        .extracting(Source::passage)
        .contains("art. 5.2.6", "the five steps");
  }
}

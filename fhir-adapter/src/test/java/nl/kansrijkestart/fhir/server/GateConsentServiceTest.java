package nl.kansrijkestart.fhir.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.interceptor.consent.ConsentInterceptor;
import ca.uhn.fhir.rest.server.interceptor.consent.ConsentOperationStatusEnum;
import ca.uhn.fhir.rest.server.interceptor.consent.ConsentOutcome;
import ca.uhn.fhir.rest.server.interceptor.consent.IConsentContextServices;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditSink;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentKind;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.disclosure.Discloser;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.disclosure.PartyVerifier;
import nl.kansrijkestart.disclosure.ReceiptKey;
import nl.kansrijkestart.fhir.classification.ResourceClassifier;
import nl.kansrijkestart.fhir.screening.AnswersMapper;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.InstrumentId;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateConsentServiceTest {

  private static final Instant NOW = Instant.parse("2025-02-04T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final PersonId WOMAN = PersonId.of("anna");
  private static final Party PRACTICE =
      new Party(OrganizationId.of("practice-1"), null, RoleCode.of("MIDWIFE"));
  private static final Party DESK = Party.of(OrganizationId.of("desk-1"));
  private static final Asker OF_DESK =
      new Asker(
          Actor.ofOrganization(RoleCode.of("MUNICIPALITY"), OrganizationId.of("desk-1")),
          PRACTICE,
          DESK,
          Purpose.REFERRAL,
          ConsentKind.CONFIDENTIALITY_RELEASE,
          null);

  private static final String CONFIDENTIALITY =
      "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

  private final InMemoryAuditLog log = InMemoryAuditLog.create();
  private final GateConsentService service =
      service(log, Optional.of(OF_DESK), DataCategory.ANSWERS);
  private final RequestDetails search = request(RestOperationTypeEnum.SEARCH_TYPE);

  private static GateConsentService service(
      AuditSink sink, Optional<Asker> asker, DataCategory... allowed) {
    Consent yes =
        new Consent(
            ConsentId.of("c-1"),
            WOMAN,
            WOMAN,
            ConsentCapacity.SELF,
            ConsentScope.ofWoman(Purpose.REFERRAL, DESK, Set.of(allowed)),
            ConsentAnswer.GIVEN,
            NOW.minusSeconds(60),
            null,
            Set.of(ConsentManner.SPOKEN),
            Set.of(ConsentInformation.WHAT_IS_SHARED),
            PRACTICE,
            NOW.minusSeconds(60),
            null);
    ConsentHistory history = ConsentHistory.of(yes);
    DisclosureGate gate =
        DisclosureGate.selfOnly(
            person -> person.equals(WOMAN) ? history : ConsentHistory.empty(),
            Discloser.of(ReceiptKey.of("a-key-for-tests-of-32-bytes-long".getBytes(UTF_8))),
            sink,
            person -> person,
            CLOCK,
            PartyVerifier.byHost());
    return GateConsentService.of(gate, request -> asker, ResourceClassifier.standard(), CLOCK);
  }

  private static RequestDetails request(RestOperationTypeEnum operation) {
    SystemRequestDetails request = new SystemRequestDetails();
    request.setRestOperationType(operation);
    return request;
  }

  private static QuestionnaireResponse answers(String reference) {
    QuestionnaireResponse response =
        AnswersMapper.toFhir(
            new Answers(
                InstrumentId.of("phq-2"), "1", LocalDate.of(2025, 2, 3), List.of(Answer.of(1, 2))));
    response.setId("q-1");
    response.setSubject(new Reference(reference));
    return response;
  }

  private static Condition debts() {
    Condition debts = new Condition();
    debts.getCode().addCoding(new Coding("http://snomed.info/sct", "160933000", null));
    debts.setSubject(new Reference("Patient/anna"));
    return debts;
  }

  private ConsentOutcome can(Resource resource) {
    return service.canSeeResource(search, resource, IConsentContextServices.NULL_IMPL);
  }

  private static ConsentOutcome will(
      GateConsentService service, RequestDetails request, Resource resource) {
    return service.willSeeResource(request, resource, IConsentContextServices.NULL_IMPL);
  }

  @Test
  void should_let_out_what_she_agreed_to_and_nothing_else() {
    assertThat(can(answers("Patient/anna"))).isEqualTo(ConsentOutcome.PROCEED);
    assertThat(can(debts())).isEqualTo(ConsentOutcome.REJECT);
    assertThat(can(answers("Patient/betty"))).isEqualTo(ConsentOutcome.REJECT);
  }

  @Test
  void should_keep_in_what_it_does_not_know() {
    Observation unknown = new Observation();
    unknown.setSubject(new Reference("Patient/anna"));
    Observation half = new Observation();
    half.setSubject(new Reference("Patient/anna"));
    half.getCode().addCoding(new Coding("http://snomed.info/sct", "365980008", null));
    half.getCode().addCoding(new Coding("http://snomed.info/sct", "1", null));
    RelatedPerson partner = new RelatedPerson();
    partner.setPatient(new Reference("Patient/anna"));
    for (Resource resource :
        List.of(
            unknown,
            half,
            partner,
            new Basic(),
            answers("Patient/"),
            answers("RelatedPerson/anna"),
            answers("https://other.example/fhir/Patient/anna"))) {
      assertThat(can(resource)).isEqualTo(ConsentOutcome.REJECT);
    }
    assertThat(log.records()).isEmpty();
  }

  @Test
  void should_heed_the_labels_of_a_resource() {
    QuestionnaireResponse restricted = answers("Patient/anna");
    restricted
        .getMeta()
        .addSecurity(
            new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", null));
    QuestionnaireResponse onSafety = answers("Patient/anna");
    onSafety.getMeta().addSecurity(new Coding("urn:kansrijkestart:data-category", "safety", null));
    assertThat(can(restricted)).isEqualTo(ConsentOutcome.REJECT);
    assertThat(can(onSafety)).isEqualTo(ConsentOutcome.REJECT);
  }

  @Test
  void should_not_let_a_name_out_beside_the_answers() {
    QuestionnaireResponse named = answers("Patient/anna");
    named.getSubject().setDisplay("Her name");
    assertThat(can(named)).isEqualTo(ConsentOutcome.REJECT);
    GateConsentService both =
        service(log, Optional.of(OF_DESK), DataCategory.ANSWERS, DataCategory.IDENTIFYING);
    assertThat(will(both, search, named).getStatus()).isEqualTo(ConsentOperationStatusEnum.PROCEED);
  }

  @Test
  void should_judge_what_stands_within_with_what_it_stands_in() {
    QuestionnaireResponse response = answers("Patient/anna");
    response.addContained(new Organization());
    assertThat(can(response)).isEqualTo(ConsentOutcome.PROCEED);
    assertThat(can(response.getContained().get(0))).isEqualTo(ConsentOutcome.PROCEED);
    response.addContained(debts());
    assertThat(can(response)).isEqualTo(ConsentOutcome.REJECT);
    QuestionnaireResponse withPartner = answers("Patient/anna");
    withPartner.addContained(new RelatedPerson());
    assertThat(can(withPartner)).isEqualTo(ConsentOutcome.REJECT);
  }

  @Test
  void should_answer_a_read_that_is_not_permitted_as_if_nothing_were_there() {
    QuestionnaireResponse others = answers("Patient/betty");
    RequestDetails read = request(RestOperationTypeEnum.READ);
    read.setId(new IdType("QuestionnaireResponse/q-1"));
    assertThatThrownBy(() -> will(service, read, others))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageNotContaining("betty");
    assertThat(will(service, search, others)).isEqualTo(ConsentOutcome.REJECT);
    assertThat(will(service, read, answers("Patient/anna")).getStatus())
        .isEqualTo(ConsentOperationStatusEnum.PROCEED);
  }

  @Test
  void should_judge_a_bundle_entry_by_entry_and_pass_what_is_about_nobody() {
    assertThat(can(new Bundle())).isEqualTo(ConsentOutcome.PROCEED);
    assertThat(can(new OperationOutcome())).isEqualTo(ConsentOutcome.PROCEED);
    OperationOutcome smuggling = new OperationOutcome();
    smuggling.addContained(debts());
    assertThat(can(smuggling)).isEqualTo(ConsentOutcome.REJECT);
  }

  private Bundle seen(Bundle bundle) {
    ConsentOutcome outcome = will(service, search, bundle);
    assertThat(outcome.getStatus()).isEqualTo(ConsentOperationStatusEnum.PROCEED);
    return (Bundle) outcome.getResource();
  }

  private static Bundle bundle(Bundle.BundleType type) {
    Bundle bundle = new Bundle().setType(type);
    bundle.setTotal(3);
    bundle
        .addEntry()
        .setFullUrl("urn:anna")
        .setResource(answers("Patient/anna"))
        .getResponse()
        .setStatus("200");
    bundle
        .addEntry()
        .setFullUrl("urn:betty")
        .setResource(answers("Patient/betty"))
        .getResponse()
        .setLocation("urn:betty");
    bundle.addEntry().setFullUrl("urn:removed").getRequest().setUrl("urn:removed");
    return bundle;
  }

  @ParameterizedTest
  @EnumSource(names = {"SEARCHSET", "HISTORY", "COLLECTION"})
  void should_take_an_entry_that_may_not_be_seen_out_with_its_address_and_the_total(
      Bundle.BundleType type) {
    Bundle bundle = bundle(type);
    Bundle seen = seen(bundle);
    assertThat(seen.getType()).isEqualTo(type);
    assertThat(seen.hasTotal()).isFalse();
    assertThat(seen.getEntry())
        .extracting(Bundle.BundleEntryComponent::getFullUrl)
        .containsExactly("urn:anna");
    assertThat(bundle.getEntry()).hasSize(3);
  }

  @Test
  void should_keep_the_places_of_answers_and_say_nothing_of_what_may_not_be_seen() {
    Bundle seen = seen(bundle(Bundle.BundleType.BATCHRESPONSE));
    assertThat(seen.getEntry()).hasSize(3);
    assertThat(seen.getEntry().get(1).hasResource()).isFalse();
    assertThat(seen.getEntry().get(1).hasFullUrl()).isFalse();
    assertThat(seen.getEntry().get(1).getResponse().getStatus()).isEqualTo("404 Not Found");
    assertThat(seen.getEntry().get(1).getResponse().hasLocation()).isFalse();
  }

  @Test
  void should_let_no_outcome_through_beside_an_entry_that_may_be_seen() {
    Bundle bundle = bundle(Bundle.BundleType.BATCHRESPONSE);
    Patient betty = new Patient();
    betty.setId("betty");
    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      entry.getResponse().setStatus("200").setOutcome(betty);
    }

    Bundle seen = seen(bundle);

    assertThat(seen.getEntryFirstRep().hasResource()).isTrue();
    assertThat(seen.getEntryFirstRep().getResponse().getStatus()).isEqualTo("200");
    assertThat(seen.getEntry()).noneMatch(entry -> entry.getResponse().hasOutcome());
    assertThat(bundle.getEntryFirstRep().getResponse().hasOutcome()).isTrue();
  }

  @Test
  void should_judge_a_bundle_within_a_bundle() {
    Bundle outer = new Bundle().setType(Bundle.BundleType.BATCHRESPONSE);
    outer.addEntry().setResource(bundle(Bundle.BundleType.SEARCHSET));
    Bundle inner = (Bundle) seen(outer).getEntry().get(0).getResource();
    assertThat(inner.getEntry()).hasSize(1);
    assertThat(inner.hasTotal()).isFalse();
  }

  @Test
  void should_let_nothing_of_a_refused_entry_through_the_interceptor_of_hapi() {
    ServletRequestDetails request = new ServletRequestDetails();
    request.setRestOperationType(RestOperationTypeEnum.SEARCH_TYPE);
    request.setServer(new RestfulServer(FhirContext.forR4Cached()));
    ConsentInterceptor interceptor = new ConsentInterceptor(service);
    interceptor.interceptPreHandled(request);
    Bundle bundle = bundle(Bundle.BundleType.SEARCHSET);
    ((QuestionnaireResponse) bundle.getEntry().get(0).getResource())
        .getText()
        .setDivAsString("<div>Secret</div>");
    ResponseDetails response = new ResponseDetails(bundle);
    interceptor.interceptOutgoingResponse(request, response);
    String out =
        FhirContext.forR4Cached()
            .newJsonParser()
            .encodeResourceToString(response.getResponseResource());
    assertThat(out).contains("Patient/anna").doesNotContain("betty", "Secret", "total", "removed");
  }

  @Test
  void should_let_a_resource_out_without_its_narrative_and_leave_the_stored_one_as_it_is() {
    QuestionnaireResponse response = answers("Patient/anna");
    response.getText().setDivAsString("<div>Secret</div>");
    Organization within = new Organization();
    within.getText().setDivAsString("<div>Secret</div>");
    response.addContained(within);
    ConsentOutcome outcome = will(service, search, response);
    assertThat(outcome.getStatus()).isEqualTo(ConsentOperationStatusEnum.PROCEED);
    QuestionnaireResponse seen = (QuestionnaireResponse) outcome.getResource();
    assertThat(seen.hasText()).isFalse();
    assertThat(((Organization) seen.getContained().get(0)).hasText()).isFalse();
    assertThat(can(seen.getContained().get(0))).isEqualTo(ConsentOutcome.PROCEED);
    assertThat(response.hasText()).isTrue();
  }

  @Test
  void should_leave_out_text_beside_a_code_and_put_a_label_on_what_goes_out() {
    QuestionnaireResponse response = answers("Patient/anna");
    response.getMeta().addSecurity(new Coding(CONFIDENTIALITY, "N", "Secret"));
    response.addItem().setLinkId("9").setText("Secret").addAnswer().setValue(code("Secret"));
    response
        .addItem()
        .setLinkId("10")
        .addAnswer()
        .setValue(new Quantity(3).setUnit("Secret").setSystem("urn:x").setCode("g"));

    Resource seen = (Resource) will(service, search, response).getResource();

    String out = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(seen);
    assertThat(out).contains("Patient/anna", "\"9\"").doesNotContain("Secret");
    assertThat(seen.getMeta().getSecurity()).extracting(Coding::getCode).containsExactly("R");
    assertThat(response.getItem().get(response.getItem().size() - 2).getText()).isEqualTo("Secret");
  }

  @Test
  void should_keep_in_what_has_a_text_in_the_place_of_a_code() {
    QuestionnaireResponse word = answers("Patient/anna");
    word.addItem().setLinkId("9").addAnswer().setValue(new Coding().setDisplay("Secret"));
    QuestionnaireResponse unit = answers("Patient/anna");
    unit.addItem().setLinkId("9").addAnswer().setValue(new Quantity(3).setUnit("Secret"));
    assertThat(can(word)).isEqualTo(ConsentOutcome.REJECT);
    assertThat(can(unit)).isEqualTo(ConsentOutcome.REJECT);
  }

  private static Coding code(String display) {
    return new Coding("urn:x", "y", display);
  }

  @Test
  void should_not_go_round_in_what_contains_itself() {
    QuestionnaireResponse response = answers("Patient/anna");
    response.addContained(response);
    assertThat(can(response)).isEqualTo(ConsentOutcome.REJECT);
  }

  @Test
  void should_refuse_whoever_is_not_known() {
    GateConsentService nobody = service(log, Optional.empty(), DataCategory.ANSWERS);
    assertThatThrownBy(() -> nobody.startOperation(search, IConsentContextServices.NULL_IMPL))
        .isInstanceOf(AuthenticationException.class);
    assertThat(
            nobody.startOperation(
                request(RestOperationTypeEnum.METADATA), IConsentContextServices.NULL_IMPL))
        .isEqualTo(ConsentOutcome.PROCEED);
    assertThat(will(nobody, search, answers("Patient/anna"))).isEqualTo(ConsentOutcome.REJECT);
    assertThat(service.startOperation(search, IConsentContextServices.NULL_IMPL))
        .isEqualTo(ConsentOutcome.PROCEED);
  }

  @Test
  void should_log_each_question_of_a_request_once() {
    for (int i = 0; i < 3; i++) {
      can(answers("Patient/anna"));
      will(service, search, answers("Patient/anna"));
      can(debts());
    }
    assertThat(log.records().map(record -> record.event().kind()))
        .containsExactly(AuditKind.PERMIT, AuditKind.DENY);
    will(service, request(RestOperationTypeEnum.SEARCH_TYPE), answers("Patient/anna"));
    assertThat(log.records()).hasSize(3);
  }

  @Test
  void should_let_nothing_out_where_it_cannot_be_logged() {
    GateConsentService broken =
        service(
            event -> {
              throw new IllegalStateException("The disk of anna is full");
            },
            Optional.of(OF_DESK),
            DataCategory.ANSWERS);
    assertThatThrownBy(() -> will(broken, search, answers("Patient/anna")))
        .isInstanceOf(InternalErrorException.class)
        .hasMessageNotContaining("anna");
    assertThatThrownBy(
            () ->
                broken.canSeeResource(
                    search, answers("Patient/anna"), IConsentContextServices.NULL_IMPL))
        .isInstanceOf(InternalErrorException.class)
        .hasMessageNotContaining("anna");
  }

  @Test
  void should_refuse_an_asker_without_organisation_or_with_consent_to_treatment() {
    Party kind = Party.ofKind(RoleCode.of("MUNICIPALITY"));
    assertThatIllegalArgumentException().isThrownBy(() -> asker(kind, PRACTICE, OF_DESK.kind()));
    assertThatIllegalArgumentException().isThrownBy(() -> asker(DESK, kind, OF_DESK.kind()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asker(DESK, PRACTICE, ConsentKind.TREATMENT));
    assertThat(OF_DESK).hasToString("Asker[masked]");
  }

  private static Asker asker(Party recipient, Party holder, ConsentKind kind) {
    return new Asker(OF_DESK.actor(), holder, recipient, Purpose.REFERRAL, kind, null);
  }
}

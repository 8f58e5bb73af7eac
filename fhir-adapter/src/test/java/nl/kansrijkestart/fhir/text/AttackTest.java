package nl.kansrijkestart.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.Circumstance.MissingReason;
import nl.kansrijkestart.client.CircumstanceCode;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.disclosure.Disclosure.Item;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.circumstance.CircumstanceMapper;
import nl.kansrijkestart.fhir.client.NetworkMapper;
import nl.kansrijkestart.fhir.consent.ConsentMapper;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.family.GroupReader;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.fhir.screening.AnswersMapper;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.InstrumentId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody would send to make one person pass for another, or a reader work without end. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AttackTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  private static final PersonId ANNA = PersonId.of("anna");

  private static QuestionnaireResponse answers(String subject) {
    QuestionnaireResponse response =
        AnswersMapper.toFhir(
            new Answers(InstrumentId.of("phq-2"), "1", DAY, List.of(Answer.of(1, 2))));
    response.setSubject(new Reference(subject));
    return response;
  }

  private static FhirImport read(Resource... resources) {
    return FhirReader.standard().read(List.of(resources), DAY);
  }

  private static Patient anna() {
    Patient patient = new Patient();
    patient.setId("anna");
    return patient;
  }

  private static List<PersonId> about(FhirImport read) {
    return read.records().stream()
        .filter(record -> record.value() instanceof Answers)
        .filter(record -> record.about() != null)
        .map(FhirRecord::about)
        .toList();
  }

  private static List<ReasonCode> reasons(FhirImport read) {
    return read.issues().stream().map(issue -> issue.reason().code()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://other.example/fhir/Patient/anna",
        "//other.example/Patient/anna",
        "urn:uuid:anna",
        "urn:x/Patient/anna",
        "RelatedPerson/anna",
        "Group/anna",
        "Practitioner/anna"
      })
  void should_take_nobody_for_a_person_here_by_a_reference_to_elsewhere_or_another_kind(
      String reference) {
    FhirImport read = read(anna(), answers(reference));
    assertThat(about(read)).isEmpty();
    assertThat(reasons(read)).contains(FhirReasons.NO_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patient/anna", "Patient/anna/_history/2"})
  void should_know_a_person_of_a_folder_with_and_without_her_own_resource(String reference) {
    assertThat(about(read(anna(), answers(reference)))).containsExactly(ANNA);
    FhirImport alone = read(answers(reference));
    assertThat(about(alone)).containsExactly(ANNA);
    assertThat(reasons(alone)).contains(FhirReasons.DANGLING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://here.example/fhir/Patient/anna",
        "urn:uuid:2f1c6a0e-0000-4000-8000-000000000001"
      })
  void should_follow_an_address_that_stands_in_the_bundle_to_a_patient_only(String url) {
    Bundle bundle = new Bundle();
    bundle.addEntry().setFullUrl(url).setResource(anna());
    bundle.addEntry().setResource(answers(url));
    assertThat(about(FhirReader.standard().read(bundle, DAY))).containsExactly(ANNA);
    Practitioner other = new Practitioner();
    other.setId("anna");
    bundle.getEntry().get(0).setResource(other);
    assertThat(about(FhirReader.standard().read(bundle, DAY))).isEmpty();
  }

  private static org.hl7.fhir.r4.model.Consent consent() {
    Party practice = new Party(OrganizationId.of("practice-1"), null, RoleCode.of("MIDWIFE"));
    java.time.Instant at = java.time.Instant.parse("2025-02-03T09:00:00Z");
    return ConsentMapper.toFhir(
        new Consent(
            ConsentId.of("c-1"),
            ANNA,
            ANNA,
            ConsentCapacity.SELF,
            ConsentScope.ofWoman(
                Purpose.REFERRAL,
                Party.of(OrganizationId.of("desk-1")),
                Set.of(DataCategory.CONTACT)),
            ConsentAnswer.GIVEN,
            at,
            null,
            Set.of(ConsentManner.SPOKEN),
            Set.of(ConsentInformation.WHAT_IS_SHARED),
            practice,
            at,
            null));
  }

  private static void assertNotRead(org.hl7.fhir.r4.model.Consent consent, ReasonCode code) {
    FhirImport read = read(anna(), consent);
    assertThat(read.all(Consent.class)).isEmpty();
    assertThat(reasons(read)).contains(code);
    assertThat(read.issues()).anyMatch(issue -> issue.severity() == Severity.ERROR);
  }

  @Test
  void should_read_the_consent_that_the_others_are_changed_from() {
    assertThat(read(anna(), consent()).all(Consent.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RelatedPerson/anna", "Practitioner/anna"})
  void should_not_take_another_with_her_key_for_her(String performer) {
    org.hl7.fhir.r4.model.Consent consent = consent();
    consent.getPerformerFirstRep().setReference(performer);
    assertNotRead(consent, FhirReasons.CONTRADICTORY);
  }

  @Test
  void should_not_read_a_consent_of_a_kind_that_is_not_known_or_of_two() {
    org.hl7.fhir.r4.model.Consent unknown = consent();
    unknown
        .getCategory()
        .forEach(
            category ->
                category.getCoding().stream()
                    .filter(coding -> Project.CONSENT_KIND.equals(coding.getSystem()))
                    .forEach(coding -> coding.setCode("something-else")));
    assertNotRead(unknown, FhirReasons.CODE_NOT_KNOWN);
    org.hl7.fhir.r4.model.Consent two = consent();
    two.addCategory().addCoding().setSystem(Project.CONSENT_KIND).setCode("treatment");
    assertNotRead(two, FhirReasons.CONTRADICTORY);
  }

  @Test
  void should_not_read_a_consent_with_a_modifier_on_a_rule() {
    Extension not = new Extension("urn:not", new StringType("not"));
    org.hl7.fhir.r4.model.Consent actor = consent();
    actor.getProvision().getActorFirstRep().addModifierExtension(not);
    assertNotRead(actor, FhirReasons.MODIFIER);
    org.hl7.fhir.r4.model.Consent data = consent();
    data.getProvision().addData().addModifierExtension(not);
    assertNotRead(data, FhirReasons.MODIFIER);
  }

  @Test
  void should_not_read_a_resource_with_a_modifier_deep_within() {
    QuestionnaireResponse response = answers("Patient/anna");
    response.getItemFirstRep().addModifierExtension(new Extension("urn:not", new StringType("x")));
    FhirImport read = read(anna(), response);
    assertThat(about(read)).isEmpty();
    assertThat(reasons(read)).contains(FhirReasons.MODIFIER);
  }

  @Test
  void should_not_take_an_organisation_elsewhere_or_a_person_for_one_here() {
    for (String reference :
        List.of("https://other.example/Organization/desk-1", "Patient/desk-1")) {
      org.hl7.fhir.r4.model.Consent consent = consent();
      consent.getProvision().getActor().forEach(a -> a.setReference(new Reference(reference)));
      assertNotRead(consent, FhirReasons.NO_KEY);
    }
  }

  @Test
  void should_tell_that_she_declined_to_nobody_but_the_holder() {
    CircumstanceProfile profile =
        new CircumstanceProfile(
            ANNA,
            List.of(
                Circumstance.notAsked(
                    Circumstances.standard()
                        .find(CircumstanceCode.of("domestic-violence"))
                        .orElseThrow(),
                    MissingReason.DECLINED)));
    assertThat(absent(CircumstanceMapper.toFhir(profile, Shown.ALL))).isEqualTo("asked-declined");
    Circumstance declined = profile.observations().get(0);
    Shown items =
        Shown.of(
            List.of(
                new Item(
                    "woman.safety",
                    List.of(),
                    List.of(
                        List.of(
                            new Item("code", List.of(declined.code()), List.of()),
                            new Item("status", List.of(declined.status()), List.of()))))));
    assertThat(declined.category()).isEqualTo(DataCategory.SAFETY);
    assertThat(absent(CircumstanceMapper.toFhir(profile, items))).isEqualTo("not-asked");
  }

  private static String absent(List<? extends Resource> written) {
    return ((Observation) written.get(0)).getDataAbsentReason().getCodingFirstRep().getCode();
  }

  @Test
  void should_refuse_a_card_with_more_people_than_anybody_has() {
    SupportNetwork empty = new SupportNetwork(ANNA, null, null, List.of());
    Group group = NetworkMapper.toFhir(empty);
    for (int i = 0; i <= GroupReader.MOST; i++) {
      RelatedPerson person = new RelatedPerson();
      person.setId("p" + i);
      group.addContained(person);
      group.addExtension(Project.MEMBER, new Reference("#p" + i));
    }
    FhirImport read = read(anna(), group);
    assertThat(read.all(SupportNetwork.class)).isEmpty();
    assertThat(reasons(read)).contains(FhirReasons.TOO_MANY_ELEMENTS);
  }

  @Test
  void should_refuse_a_text_that_is_a_very_long_number() {
    FhirText text = FhirText.of(FhirContext.forR4Cached());
    String xml = "<Observation xmlns=\"http://hl7.org/fhir\"><valueQuantity><value value=\"";
    for (String digit : List.of("1", "\u0661")) {
      String most = digit.repeat(100);
      for (String number : List.of(most + "1", "-" + most, most + "e1", " " + most)) {
        String json =
            "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":\"" + number + "\"}}";
        for (String one : List.of(json, xml + number + "\"/></valueQuantity></Observation>")) {
          FhirRead<?> read = text.read(one);
          assertThat(read.value()).isEmpty();
          assertThat(read.issues().get(0).reason().code()).isEqualTo(FhirReasons.INVALID_VALUE);
        }
      }
    }
    assertThat(text.read(xml + "1".repeat(100) + "\"/></valueQuantity></Observation>").value())
        .isPresent();
    String vast = "1e\u0669\u0669\u0669\u0669\u0669\u0669\u0669\u0669";
    assertThat(text.read(xml + vast + "\"/></valueQuantity></Observation>").value()).isEmpty();
  }

  @Test
  void should_keep_places_apart_by_texts_that_have_an_order() {
    // all of these names have one hash, and so have the lists of them
    Scan scan = new Scan(FhirLimits.standard(), Set.of());
    List<List<Scan.Step>> places = new java.util.ArrayList<>();
    for (int i = 0; i < 256; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 8; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      try {
        scan.enter(name.toString(), 0, false);
        scan.type("T" + i);
        scan.leave();
      } catch (Scan.Refused e) {
        throw new IllegalStateException(e);
      }
      places.add(List.of(new Scan.Step(name.toString(), 0, false)));
    }
    for (int i = 0; i < 256; i++) {
      assertThat(scan.type(places.get(i))).isEqualTo("T" + i);
    }
    assertThat(scan.type(List.of())).isNull();
  }
}

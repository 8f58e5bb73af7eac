package nl.kansrijkestart.fhir.referral;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.Mixed;
import nl.kansrijkestart.fhir.Referrals;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.TaskStatuses;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import nl.kansrijkestart.identity.UraNumber;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import nl.kansrijkestart.referral.outward.TaskStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralMapperTest {

  private static final FhirContext R4 = FhirContext.forR4();
  private static final ReferralParties PARTIES = ReferralParties.ofDesk(Referrals.OFFICE);
  private static final LocalDate DAY = LocalDate.of(2025, 2, 4);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_read_back_any_request_as_it_was_written(long seed) {
    ReferralRequest request = Referrals.request(Mixed.random(seed));
    for (IParser parser : List.of(R4.newJsonParser(), R4.newXmlParser())) {
      // WHEN
      String text = parser.encodeResourceToString(ReferralRequestMapper.toFhir(request));
      FhirImport read = read((Resource) parser.parseResource(text));
      // THEN
      assertThat(read.all(ReferralRequest.class)).containsExactly(request);
      assertThat(codes(read)).containsOnly(FhirReasons.DANGLING);
    }
  }

  @Test
  void should_make_requests_of_every_kind_to_read_back() {
    List<ReferralRequest> all = seeds().mapToObj(Mixed::random).map(Referrals::request).toList();

    assertThat(all)
        .filteredOn(one -> one.person().value().startsWith("w_:"))
        .hasSizeBetween(60, 140);
    assertThat(all).filteredOn(one -> one.pregnancy() == null).hasSizeBetween(15, 80);
    assertThat(all.stream().distinct().count()).isGreaterThan(190);
  }

  @ParameterizedTest
  @EnumSource(ReferralState.class)
  void should_write_a_task_for_each_state_but_a_draft_and_read_what_it_says(ReferralState state) {
    Referral referral = Referrals.in(state);
    // WHEN
    Task task = ReferralTaskMapper.toFhir(referral, PARTIES).orElse(null);
    // THEN
    if (state == ReferralState.DRAFT) {
      assertThat(task).isNull();
      return;
    }
    FhirImport read =
        read(
            (Resource)
                R4.newXmlParser().parseResource(R4.newXmlParser().encodeResourceToString(task)));
    ReferralTask said = read.all(ReferralTask.class).get(0);
    assertThat(said.referral()).isEqualTo(referral.id());
    assertThat(said.person()).isEqualTo(Referrals.WOMAN);
    assertThat(said.status()).isEqualTo(OutwardStatus.atTheDesk(referral).orElseThrow());
    assertThat(said.requester()).isEqualTo(Referrals.PRACTICE);
    assertThat(said.owner()).isEqualTo(PARTIES.owner(referral).orElseThrow());
    assertThat(said.feedback()).isEqualTo(referral.feedback().orElse(null));
    assertThat(said.authoredOn()).isEqualTo(referral.sentAt().orElseThrow());
    assertThat(codes(read)).containsOnly(FhirReasons.DANGLING);
    assertThat(TaskDraft.COW.problems(task)).isEmpty();
  }

  @Test
  void should_say_why_a_task_ended_and_keep_words_from_a_recipient() {
    Referral rejected = Referrals.in(ReferralState.REJECTED);
    Shown shown = Shown.of(List.of(item("id"), item("state")));

    Task all = ReferralTaskMapper.toFhir(rejected, PARTIES).orElseThrow();
    Task some = ReferralTaskMapper.toFhir(rejected, shown, PARTIES).orElseThrow();

    assertThat(all.getStatusReason().getText()).isEqualTo("another desk helps already");
    assertThat(some.getStatusReason().getText()).isEqualTo("Niet in behandeling genomen");
    assertThat(some.hasFor()).isFalse();
    assertThat(some.hasRequester()).isFalse();
    assertThat(ReferralTaskMapper.toFhir(rejected, Shown.of(List.of(item("id"))), PARTIES))
        .isEmpty();
  }

  private static Disclosure.Item item(String name) {
    return new Disclosure.Item(name, List.of("x"), List.of());
  }

  @Test
  void should_write_of_a_request_only_the_parts_that_are_shown() {
    ServiceRequest written =
        ReferralRequestMapper.toFhir(Referrals.request(), Shown.of(List.of(item("needs"))));

    assertThat(written.getReasonCode()).hasSize(2);
    assertThat(written.getSubject().hasReference()).isFalse();
    assertThat(written.hasNote()).isFalse();
    assertThat(written.hasExtension()).isFalse();
    assertThat(written.hasInstantiatesCanonical()).isFalse();
  }

  @Test
  void should_tell_of_the_request_who_asks_and_which_consent_it_rests_on() {
    ServiceRequest written =
        ReferralRequestMapper.toFhir(
            Referrals.in(ReferralState.STARTED),
            PARTIES.withUra(id -> java.util.Optional.of(UraNumber.parse("90000001"))));

    assertThat(written.getRequester().getIdentifier().getSystem()).endsWith("/ura");
    assertThat(written.getSupportingInfoFirstRep().getIdentifier().getValue()).isEqualTo("c-1");
    assertThat(written.getStatus()).isEqualTo(ServiceRequestStatus.ACTIVE);
    assertThat(written.getIdentifierFirstRep().getValue()).isEqualTo("r-1");
  }

  @ParameterizedTest
  @EnumSource(
      value = ServiceRequestStatus.class,
      names = {"ACTIVE", "NULL"},
      mode = EnumSource.Mode.EXCLUDE)
  void should_take_over_no_order_that_is_not_in_force(ServiceRequestStatus status) {
    ServiceRequest written = ReferralRequestMapper.toFhir(Referrals.request());
    written.setStatus(status);

    FhirImport read = read(written);

    assertThat(read.records()).isEmpty();
    assertThat(read.carried()).hasSize(1);
    assertThat(codes(read)).contains(FhirReasons.NOT_IN_FORCE);
  }

  @Test
  void should_take_over_no_proposal_and_nothing_that_must_not_be_done() {
    ServiceRequest proposal = ReferralRequestMapper.toFhir(Referrals.request());
    proposal.setIntent(ServiceRequestIntent.PROPOSAL);
    ServiceRequest not = ReferralRequestMapper.toFhir(Referrals.request());
    not.setDoNotPerform(true);

    assertThat(codes(read(proposal))).contains(TaskReasons.NOT_AN_ORDER);
    assertThat(codes(read(not))).contains(FhirReasons.MODIFIER);
    assertThat(read(not).records()).isEmpty();
  }

  @Test
  void should_not_take_an_absent_pregnancy_for_none() {
    ServiceRequest written = ReferralRequestMapper.toFhir(Referrals.request());
    written.getExtension().removeIf(one -> Project.PREGNANCY_KEY.equals(one.getUrl()));

    FhirImport read = read(written);

    assertThat(read.records()).isEmpty();
    assertThat(codes(read)).contains(FhirReasons.MISSING);
  }

  @Test
  void should_keep_her_question_where_it_came_in_several_notes() {
    ServiceRequest written = ReferralRequestMapper.toFhir(Referrals.request());
    written.addNote().setText("en een tolk").setTime(new java.util.Date());

    FhirImport read = read(written);

    assertThat(read.all(ReferralRequest.class).get(0).question())
        .isEqualTo("Ik zoek een huis\nen een tolk");
    assertThat(paths(read)).contains("ServiceRequest[0].note[1].time");
  }

  @Test
  void should_not_fail_on_two_answers_why_there_is_no_pregnancy() {
    ServiceRequest written = ReferralRequestMapper.toFhir(Referrals.request());
    Extension none = new Extension(Project.PREGNANCY_KEY);
    none.addExtension(Keys.ABSENT, new CodeType("not-applicable"));
    none.addExtension(Keys.ABSENT, new CodeType("unknown"));
    written.getExtension().removeIf(one -> Project.PREGNANCY_KEY.equals(one.getUrl()));
    written.addExtension(none);

    FhirImport read = read(written);

    assertThat(read.records()).isEmpty();
    assertThat(codes(read)).contains(FhirReasons.MISSING).doesNotContain(FhirReasons.FAILED);
  }

  @Test
  void should_guess_no_topic_from_another_system() {
    ServiceRequest written = ReferralRequestMapper.toFhir(Referrals.request());
    written.getReasonCode().forEach(code -> code.getCodingFirstRep().setSystem("urn:other"));

    FhirImport read = read(written);

    assertThat(read.records()).isEmpty();
    assertThat(codes(read)).contains(FhirReasons.OTHER_SYSTEM, FhirReasons.MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hg-ReferralTask-01.xml", "hg-ReferralTask-02.xml"})
  void should_read_the_tasks_of_general_practice(String name) {
    FhirImport read = read(example("elz-r4/" + name));

    ReferralTask task = read.all(ReferralTask.class).get(0);
    assertThat(task.status().task()).isEqualTo(TaskStatus.REQUESTED);
    assertThat(task.referral()).isNull();
    assertThat(task.person()).isNotNull();
    assertThat(paths(read)).contains("Task[0].requester", "Task[0].owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elz-r4/hg-ReferralServiceRequest-01.xml",
        "elz-r4/hg-ReferralServiceRequest-02.xml"
      })
  void should_carry_a_letter_of_general_practice_as_it_came(String name) {
    FhirImport read = read(example(name));

    assertThat(read.records()).isEmpty();
    assertThat(codes(read)).containsExactly(FhirReasons.CARE_REFERRAL);
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_read_the_tasks_of_gravity() {
    FhirImport accepted =
        read(
            example("gravity-r4/SDOHCC-TaskReferralManagementOrderFulfillmentAcceptedExample.xml"));
    FhirImport completed =
        read(
            example(
                "gravity-r4/SDOHCC-TaskReferralManagementOrderFulfillmentCompletedExample.xml"));

    assertThat(accepted.all(ReferralTask.class).get(0).status().task())
        .isEqualTo(TaskStatus.ACCEPTED);
    assertThat(completed.all(ReferralTask.class).get(0).status().task())
        .isEqualTo(TaskStatus.COMPLETED);
    assertThat(completed.all(ReferralTask.class).get(0).feedback()).isNull();
    assertThat(paths(completed)).anyMatch(path -> path.startsWith("Task[0].output"));
  }

  @Test
  void should_make_no_request_of_an_order_of_gravity_without_topic_and_pregnancy() {
    FhirImport read =
        read(
            example(
                "gravity-r4/SDOHCC-ServiceRequestActiveFoodPantryApplicationAssistExample.xml"));

    assertThat(read.records()).isEmpty();
    assertThat(codes(read)).contains(FhirReasons.MISSING);
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_tell_feedback_as_output() {
    Task task =
        ReferralTaskMapper.toFhir(Referrals.in(ReferralState.COMPLETED), PARTIES).orElseThrow();

    assertThat(TaskStatuses.feedback(task)).isEqualTo(FeedbackOutcome.HELPED);
    assertThat(task.getFor().hasIdentifier()).isFalse();
  }

  private static FhirImport read(Resource resource) {
    return FhirReader.standard().read(List.of(resource), DAY);
  }

  private static List<ReasonCode> codes(FhirImport read) {
    return read.issues().stream().map(issue -> issue.reason().code()).distinct().toList();
  }

  private static List<String> paths(FhirImport read) {
    return read.issues().stream().map(FhirIssue::path).toList();
  }

  private static Resource example(String name) {
    Path file =
        Path.of(System.getProperty("kansrijkestart.shared", "../shared"), "fhir/examples", name);
    Assumptions.assumeTrue(
        Files.isReadable(file),
        () -> "skipped: " + name + " is reference data that is not shipped with the project");
    try {
      return (Resource) R4.newXmlParser().parseResource(Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package nl.kansrijkestart.examples.fhirdesk;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.AdditionalRequestHeadersInterceptor;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.fhir.referral.ReferralParties;
import nl.kansrijkestart.fhir.referral.ReferralRequestMapper;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.referral.IntakePlan;
import nl.kansrijkestart.referral.IntakeReport;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Routing;
import nl.kansrijkestart.referral.store.InMemoryReferralStore;
import nl.kansrijkestart.referral.store.ReferralHandler;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A desk on the loopback, with a client for each party; all invented. */
abstract class DeskOverHttp {

  static final FhirContext R4 = FhirContext.forR4();
  static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";
  static final String GRAVITY =
      "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes";
  static final String BSER = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";

  final InMemoryReferralStore store = InMemoryReferralStore.create();
  final ReferralHandler handler = ReferralHandler.of(store, referral -> Demonstration.context());
  FhirDesk desk;
  IGenericClient midwife;
  IGenericClient assessor;
  IGenericClient helper;

  @BeforeEach
  void start() {
    R4.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    handler.begin(Demonstration.draft("r-1"));
    Clock clock = Clock.fixed(Demonstration.START.plus(Duration.ofDays(1)), ZoneOffset.UTC);
    desk =
        FhirDesk.start(
            0,
            store,
            referral -> Demonstration.context(),
            Demonstration.OFFICE,
            Map.of(
                "midwife", Demonstration.MIDWIFE,
                "assessor", Demonstration.ASSESSOR,
                "helper", Demonstration.HELPER),
            Demonstration.gate(Demonstration.consents(), InMemoryAuditLog.create(), clock),
            clock);
    midwife = client("midwife");
    assessor = client("assessor");
    helper = client("helper");
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  IGenericClient client(String token) {
    IGenericClient client = R4.newRestfulGenericClient(desk.url());
    client.registerInterceptor(new BearerTokenAuthInterceptor(token));
    AdditionalRequestHeadersInterceptor language = new AdditionalRequestHeadersInterceptor();
    language.addHeaderValue("Accept-Language", "en");
    client.registerInterceptor(language);
    return client;
  }

  static Task both(Task task) {
    task.getCode().addCoding(new Coding(TASK_CODE, "approve", null));
    return task;
  }

  static List<String> paths(MethodOutcome outcome) {
    return ((OperationOutcome) outcome.getOperationOutcome())
        .getIssue().stream()
            .flatMap(issue -> issue.getExpression().stream()) // a remark is about no element
            .map(expression -> expression.getValue())
            .toList();
  }

  int found(String url) {
    return assessor.search().byUrl(url).returnBundle(Bundle.class).execute().getEntry().size();
  }

  /** What another system asks, without a key of this one. */
  ServiceRequest fromOutside() {
    ServiceRequest asked = ReferralRequestMapper.toFhir(referral(), ReferralParties.unknown());
    asked.setStatus(ServiceRequestStatus.ACTIVE);
    asked.setId((String) null);
    asked.setIdentifier(null);
    return asked;
  }

  static MethodOutcome begin(IGenericClient client, ServiceRequest asked) {
    return client.create().resource(asked).prefer(PreferReturnEnum.MINIMAL).execute();
  }

  Task send() {
    return send("r-1");
  }

  Task send(String id) {
    return create(midwife, order(id));
  }

  static Task order(String id) {
    Task task = new Task();
    task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setCode(concept(TASK_CODE, "fulfill"));
    task.setFocus(new Reference("ServiceRequest/" + id));
    return task;
  }

  static Task abort() {
    Task task = new Task();
    task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setCode(concept(TASK_CODE, "abort"));
    task.setFocus(new Reference("Task/r-1"));
    return task;
  }

  static Task cancelled(Task task) {
    task.setStatus(TaskStatus.CANCELLED).setBusinessStatus(null);
    task.setStatusReason(
        concept("urn:kansrijkestart:referral-state", "cancelled").setText("sent by mistake"));
    return task;
  }

  Task create(IGenericClient client, Task task) {
    return task(client.create().resource(task).prefer(PreferReturnEnum.REPRESENTATION).execute());
  }

  Task move(IGenericClient client, TaskStatus status) {
    return update(client, read(client).setStatus(status).setBusinessStatus(null));
  }

  Task move(IGenericClient client, TaskStatus status, String system, String code) {
    return update(client, read(client).setStatus(status).setBusinessStatus(concept(system, code)));
  }

  Task update(IGenericClient client, Task task) {
    return task(
        client
            .update()
            .resource(task)
            .withId(task.getIdElement())
            .prefer(PreferReturnEnum.REPRESENTATION)
            .execute());
  }

  static Task task(MethodOutcome outcome) {
    return (Task) outcome.getResource();
  }

  static Task read(IGenericClient client) {
    return client.read().resource(Task.class).withId("r-1").execute();
  }

  static ServiceRequest request(IGenericClient client) {
    return client.read().resource(ServiceRequest.class).withId("r-1").execute();
  }

  static List<Task> search(IGenericClient client) {
    return client
        .search()
        .forResource(Task.class)
        .where(Task.STATUS.exactly().code("requested"))
        .returnBundle(Bundle.class)
        .execute()
        .getEntry()
        .stream()
        .map(entry -> (Task) entry.getResource())
        .toList();
  }

  /** What is done in their own systems: the desk judges and routes, the helper plans a visit. */
  void route() {
    take(Demonstration.ASSESSOR, ReferralStep.of(Kind.ASSESS, "housing comes first"));
    take(
        Demonstration.ASSESSOR,
        ReferralStep.route(
            Routing.to(DestinationCode.of("MVR"), Demonstration.TEAM), "several needs"));
    take(Demonstration.HELPER, ReferralStep.planIntake(IntakePlan.homeVisit(null), null));
  }

  /** What the helper does in its own system: plan, speak to her, and report. */
  void visit() {
    take(Demonstration.HELPER, ReferralStep.planIntake(IntakePlan.homeVisit(null), null));
    take(Demonstration.HELPER, ReferralStep.of(Kind.FIRST_CONTACT));
    take(
        Demonstration.HELPER,
        ReferralStep.reportIntake(
            new IntakeReport(Demonstration.WORKER, Set.of(LifeDomain.HOUSING))));
  }

  void take(Actor actor, ReferralStep step) {
    take("r-1", actor, step);
  }

  void take(String id, Actor actor, ReferralStep step) {
    int version = referral(id).version();
    ReferralOutcome outcome =
        handler.handle(
            ReferralId.of(id),
            new ReferralCommand(
                CommandId.of("own-" + id + "-" + version),
                version,
                actor,
                Demonstration.START.plus(Duration.ofDays(1)),
                step));
    assertThat(outcome).isInstanceOf(ReferralOutcome.Applied.class);
  }

  Referral referral() {
    return referral("r-1");
  }

  Referral referral(String id) {
    return store
        .load(ReferralId.of(id))
        .match(
            found -> found,
            reasons -> {
              throw new AssertionError(reasons.toString());
            });
  }

  static List<String> codes(BaseServerResponseException refused) {
    return ((OperationOutcome) refused.getOperationOutcome())
        .getIssue().stream()
            .map(issue -> issue.getDetails().getCodingFirstRep().getCode())
            .toList();
  }

  static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding(system, code, null));
  }
}

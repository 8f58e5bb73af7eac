package nl.kansrijkestart.examples.fhirdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditRecord;
import nl.kansrijkestart.audit.AuditSink;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralContext;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.store.InMemoryReferralStore;
import nl.kansrijkestart.referral.store.ReferralHandler;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Her consent decides what a server lets out, over HTTP on the loopback. */
class ConsentOverHttpTest {

  private static final FhirContext R4 = FhirContext.forR4();
  private static final Clock CLOCK =
      Clock.fixed(Demonstration.START.plus(Duration.ofDays(1)), ZoneOffset.UTC);
  private static final String LATER = "Wed, 05 Mar 2025 09:00:00 GMT";
  private static final String DEBTS = "160933000";
  private static final String ABUSE = "412732008";
  private static final String NOT_KNOWN = "1";

  private final InMemoryReferralStore store = InMemoryReferralStore.create();
  private final ReferralHandler handler =
      ReferralHandler.of(store, referral -> Demonstration.context());
  private FhirDesk desk;

  /** What the desk keeps beside its referrals, in a store of its own. */
  static final class Conditions implements IResourceProvider {

    private final List<Condition> all =
        List.of(
            condition("debts", "woman-1", DEBTS),
            condition("abuse", "woman-1", ABUSE),
            condition("not-known", "woman-1", NOT_KNOWN),
            condition("of-betty", "betty", DEBTS));

    private static Condition condition(String id, String person, String code) {
      Condition condition = new Condition();
      condition.setId(new IdType("Condition", id, "1"));
      condition.getMeta().setLastUpdated(Date.from(Demonstration.START));
      condition.setSubject(new Reference("Patient/" + person));
      condition
          .getCode()
          .addCoding(new Coding("http://snomed.info/sct", code, "Secret of " + person));
      condition.getText().setDivAsString("<div>Secret of " + person + "</div>");
      return condition;
    }

    @Override
    public Class<Condition> getResourceType() {
      return Condition.class;
    }

    /** One of them. */
    @Read
    public Condition read(@IdParam IdType id) {
      return all.stream()
          .filter(one -> one.getIdElement().getIdPart().equals(id.getIdPart()))
          .findFirst()
          .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    /** All of them. */
    @Search
    public List<Condition> search() {
      return all;
    }

    /** All of them, as a document of the host. */
    @Operation(name = "$file", idempotent = true)
    public Bundle file() {
      Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
      all.forEach(one -> bundle.addEntry().setFullUrl("urn:" + one.getId()).setResource(one));
      return bundle;
    }
  }

  @BeforeEach
  void start() {
    R4.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    handler.begin(Demonstration.draft("r-1"));
  }

  private void start(ConsentHistory hers, AuditSink log) {
    start(hers, log, referral -> Demonstration.context());
  }

  private void start(
      ConsentHistory hers, AuditSink log, Function<Referral, ReferralContext> contexts) {
    desk =
        FhirDesk.start(
            0,
            store,
            contexts,
            Demonstration.OFFICE,
            Map.of(
                "midwife", Demonstration.MIDWIFE,
                "assessor", Demonstration.ASSESSOR,
                "helper", Demonstration.HELPER),
            Demonstration.gate(hers, log, CLOCK),
            CLOCK,
            new Conditions());
  }

  private void start(DataCategory... forTheDesk) {
    start(
        ConsentHistory.of(
            Demonstration.consent(
                "c-9",
                ConsentScope.ofWoman(
                    Purpose.REFERRAL,
                    Party.of(Demonstration.OFFICE),
                    EnumSet.of(DataCategory.OWN_WISH, forTheDesk)))),
        InMemoryAuditLog.create());
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private IGenericClient client(String token) {
    IGenericClient client = R4.newRestfulGenericClient(desk.url());
    client.registerInterceptor(new BearerTokenAuthInterceptor(token));
    return client;
  }

  private HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(desk.url() + path))
            .header("Authorization", "Bearer assessor");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return answer(request.build());
  }

  private static HttpResponse<String> answer(HttpRequest request) {
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> labels(Resource resource) {
    return resource.getMeta().getSecurity().stream().map(Coding::getCode).toList();
  }

  @Test
  void should_read_what_she_agreed_to_with_a_label_and_without_text_that_nobody_judged() {
    start(DataCategory.SOCIAL);

    Condition debts = client("assessor").read().resource(Condition.class).withId("debts").execute();

    assertThat(debts.getCode().hasCoding("http://snomed.info/sct", DEBTS)).isTrue();
    assertThat(debts.getSubject().getReference()).isEqualTo("Patient/woman-1");
    assertThat(labels(debts)).containsExactly("R");
    assertThat(get("/Condition/debts").body()).doesNotContain("Secret");
  }

  @Test
  void should_label_as_very_restricted_what_tells_of_her_safety() {
    start(DataCategory.SAFETY);

    Condition abuse = client("assessor").read().resource(Condition.class).withId("abuse").execute();

    assertThat(labels(abuse)).containsExactly("V");
  }

  @Test
  void should_answer_what_she_did_not_agree_to_as_what_is_not_there() {
    start(DataCategory.SOCIAL);
    HttpResponse<String> none = get("/Condition/none");
    assertThat(none.statusCode()).isEqualTo(404);

    for (String id : List.of("abuse", "not-known", "of-betty")) {
      HttpResponse<String> kept = get("/Condition/" + id);
      assertThat(kept.statusCode()).isEqualTo(404);
      assertThat(kept.body().replace(id, "none")).isEqualTo(none.body());
      assertThat(kept.headers().firstValue("ETag")).isEmpty();
      assertThat(get("/Condition/" + id, "If-None-Match", "W/\"1\"").statusCode()).isEqualTo(404);
      assertThat(get("/Condition/" + id, "If-Modified-Since", LATER).statusCode()).isEqualTo(404);
    }
    assertThat(get("/Condition/debts", "If-None-Match", "W/\"1\"").statusCode()).isEqualTo(200);
    assertThat(get("/Condition/debts", "If-Modified-Since", LATER).statusCode()).isEqualTo(200);
  }

  @Test
  void should_answer_a_referral_that_may_not_be_seen_as_one_that_is_not_there() {
    start(DataCategory.SOCIAL);
    send();
    HttpResponse<String> none = get("/Task/none");
    HttpResponse<String> kept = get("/Task/r-1");

    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(kept.statusCode()).isEqualTo(404);
    assertThat(kept.body().replace("r-1", "none")).isEqualTo(none.body());
  }

  @Test
  void should_leave_out_of_a_search_and_a_bundle_what_she_did_not_agree_to() {
    start(DataCategory.SOCIAL);

    Bundle found =
        client("assessor")
            .search()
            .forResource(Condition.class)
            .returnBundle(Bundle.class)
            .execute();
    Bundle file =
        client("assessor")
            .operation()
            .onType(Condition.class)
            .named("$file")
            .withNoParameters(Parameters.class)
            .useHttpGet()
            .returnResourceType(Bundle.class)
            .execute();

    for (Bundle bundle : List.of(found, file)) {
      assertThat(bundle.getEntry()).hasSize(1);
      Condition debts = (Condition) bundle.getEntryFirstRep().getResource();
      assertThat(debts.getCode().hasCoding("http://snomed.info/sct", DEBTS)).isTrue();
      assertThat(labels(debts)).containsExactly("R");
      assertThat(bundle.hasTotal()).isFalse();
    }
    assertThat(get("/Condition").body() + get("/Condition/$file").body())
        .doesNotContain("Secret", ABUSE, "betty", "not-known");
  }

  @Test
  void should_show_of_a_referral_to_each_what_she_agreed_to() {
    start(Demonstration.consents(), InMemoryAuditLog.create());
    send();

    ServiceRequest asked =
        client("assessor").read().resource(ServiceRequest.class).withId("r-1").execute();
    assertThat(asked.getNoteFirstRep().getText()).isEqualTo("Ik zoek een huis");
    assertThat(labels(asked)).containsExactly("R");
    Task task = client("midwife").read().resource(Task.class).withId("r-1").execute();
    assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
    assertThat(labels(task)).containsExactly("R");
    // how it goes is for her midwife, what she wishes is for the desk
    ServiceRequest told =
        client("midwife").read().resource(ServiceRequest.class).withId("r-1").execute();
    assertThat(told.getStatus()).isEqualTo(asked.getStatus());
    assertThat(told.hasNote()).isFalse();
    assertThat(told.hasReasonCode()).isFalse();
    assertThat(asked.hasReasonCode()).isTrue();
    assertThat(tasks("midwife")).hasSize(1);
    assertThat(tasks("helper")).isEmpty();
  }

  @Test
  void should_keep_the_words_of_a_professional_back() {
    start(Demonstration.consents(), InMemoryAuditLog.create());
    send();
    take(ReferralStep.of(ReferralStep.Kind.RECEIVE));
    take(ReferralStep.of(ReferralStep.Kind.REJECT, "Secret of the desk"));

    Task task = client("assessor").read().resource(Task.class).withId("r-1").execute();

    assertThat(task.getStatus()).isEqualTo(TaskStatus.REJECTED);
    assertThat(task.getStatusReason().getCodingFirstRep().getCode()).isEqualTo("rejected");
    assertThat(task.getStatusReason().getText()).isEqualTo("Niet in behandeling genomen");
    assertThat(get("/Task/r-1").body() + get("/Task").body()).doesNotContain("Secret");
  }

  @Test
  void should_show_nothing_of_a_referral_without_consent_and_let_it_go_on() {
    start(ConsentHistory.empty(), InMemoryAuditLog.create());

    HttpResponse<String> sent =
        answer(
            HttpRequest.newBuilder(URI.create(desk.url() + "/Task"))
                .header("Authorization", "Bearer midwife")
                .header("Content-Type", "application/fhir+json")
                .header("Prefer", "return=representation")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        R4.newJsonParser().encodeResourceToString(order())))
                .build());

    assertThat(sent.statusCode()).isBetween(200, 299);
    assertThat(sent.body()).isEmpty();
    assertThat(state()).isEqualTo(ReferralState.SENT);
    assertThatThrownBy(() -> client("assessor").read().resource(Task.class).withId("r-1").execute())
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(tasks("assessor")).isEmpty();
    assertThat(tasks("midwife")).isEmpty();
  }

  @Test
  void should_tell_who_asked_and_may_not_read_nothing_by_what_is_refused() {
    start(ConsentHistory.empty(), InMemoryAuditLog.create());
    send();
    Task cancelled = order();
    cancelled.setId("Task/r-1/_history/2");
    cancelled.setStatus(TaskStatus.CANCELLED);
    Task none = cancelled.copy();
    none.setId("Task/none/_history/2");

    for (Task task : List.of(cancelled, none)) {
      assertThatThrownBy(() -> client("midwife").update().resource(task).execute())
          .isInstanceOf(ResourceNotFoundException.class);
    }
    assertThat(state()).isEqualTo(ReferralState.SENT);
  }

  @Test
  void should_leave_it_to_the_desk_to_ask_the_gate_and_to_log_it() {
    InMemoryAuditLog log = InMemoryAuditLog.create();
    start(Demonstration.consents(), log);
    send();
    long before = log.records().count();

    client("assessor").read().resource(Task.class).withId("r-1").execute();

    assertThat(log.records().skip(before).map(AuditRecord::event))
        .anySatisfy(line -> assertThat(line.kind()).isEqualTo(AuditKind.DISCLOSURE))
        .allSatisfy(line -> assertThat(line.actor()).isEqualTo(Demonstration.ASSESSOR));
  }

  @Test
  void should_let_nothing_out_and_tell_nothing_where_the_log_fails() {
    List<String> asked = new ArrayList<>();
    start(
        Demonstration.consents(),
        event -> {
          asked.add("once");
          throw new IllegalStateException("Secret of woman-1 at /var/log");
        });

    for (String path : List.of("/Condition/debts", "/Condition", "/Condition/$file")) {
      HttpResponse<String> failed = get(path);
      assertThat(failed.statusCode()).isEqualTo(500);
      assertThat(failed.body()).doesNotContain("Secret", "woman-1", "/var/log", "IllegalState");
    }
    assertThat(asked).isNotEmpty();
  }

  @Test
  void should_tell_nothing_where_what_a_referral_is_judged_by_fails() {
    start(
        Demonstration.consents(),
        InMemoryAuditLog.create(),
        referral -> {
          throw new IllegalStateException("Secret of " + referral.request().person().value());
        });

    assertThatThrownBy(this::send)
        .isInstanceOfSatisfying(
            InternalErrorException.class,
            failed ->
                assertThat(failed.getResponseBody())
                    .contains("OperationOutcome")
                    .doesNotContain("Secret", "woman-1", "IllegalState"));
    assertThat(state()).isEqualTo(ReferralState.DRAFT);
  }

  @Test
  void should_describe_itself_to_anybody_and_show_nothing_to_who_is_not_known() {
    start(DataCategory.SOCIAL);

    assertThat(
            R4.newRestfulGenericClient(desk.url())
                .capabilities()
                .ofType(CapabilityStatement.class)
                .execute()
                .hasRest())
        .isTrue();
    for (String token : List.of("nobody", "")) {
      assertThatThrownBy(
              () -> client(token).read().resource(Condition.class).withId("debts").execute())
          .isInstanceOf(AuthenticationException.class);
    }
  }

  private void send() {
    client("midwife").create().resource(order()).prefer(PreferReturnEnum.MINIMAL).execute();
  }

  private static Task order() {
    Task task = new Task();
    task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setCode(
        new CodeableConcept()
            .addCoding(new Coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", null)));
    task.setFocus(new Reference("ServiceRequest/r-1"));
    return task;
  }

  private List<Task> tasks(String token) {
    return client(token)
        .search()
        .forResource(Task.class)
        .returnBundle(Bundle.class)
        .execute()
        .getEntry()
        .stream()
        .map(entry -> (Task) entry.getResource())
        .toList();
  }

  private ReferralState state() {
    return store
        .load(ReferralId.of("r-1"))
        .match(
            found -> found.state(),
            reasons -> {
              throw new AssertionError(reasons.toString());
            });
  }

  private int version() {
    return store
        .load(ReferralId.of("r-1"))
        .match(
            found -> found.version(),
            reasons -> {
              throw new AssertionError(reasons.toString());
            });
  }

  private void take(ReferralStep step) {
    int version = version();
    ReferralOutcome outcome =
        handler.handle(
            ReferralId.of("r-1"),
            new ReferralCommand(
                CommandId.of("own-" + version),
                version,
                Demonstration.ASSESSOR,
                CLOCK.instant(),
                step));
    assertThat(outcome).isInstanceOf(ReferralOutcome.Applied.class);
  }
}

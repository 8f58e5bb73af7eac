package nl.kansrijkestart.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.Referrals;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CowDraft;
import nl.kansrijkestart.fhir.referral.CancellationRequest;
import nl.kansrijkestart.fhir.referral.ReferralParties;
import nl.kansrijkestart.fhir.referral.ReferralView;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.referral.IntakePlan;
import nl.kansrijkestart.referral.IntakeReport;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Routing;
import nl.kansrijkestart.referral.store.AppendOutcome;
import nl.kansrijkestart.referral.store.InMemoryReferralStore;
import nl.kansrijkestart.referral.store.ReferralHandler;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who referred her learns by no answer whether she declined, or how far it is. */
class HerNoOverTasksTest {

  private static final ReferralParties PARTIES = ReferralParties.ofDesk(Referrals.OFFICE);
  private static final Actor COLLEAGUE =
      Actor.of(RoleCode.of("RESEARCHER"), PersonId.of("professional-2"), Referrals.PRACTICE);

  /** A step that somebody takes. */
  private record Move(Actor by, ReferralStep step) {}

  private static Move move(Actor by, Kind kind) {
    return new Move(by, ReferralStep.of(kind));
  }

  private static final List<Move> SENT = List.of(move(Referrals.MIDWIFE, Kind.SEND));
  private static final List<Move> RECEIVED = with(SENT, move(Referrals.ASSESSOR, Kind.RECEIVE));
  private static final List<Move> ACCEPTED = with(RECEIVED, move(Referrals.ASSESSOR, Kind.ACCEPT));
  private static final List<Move> ROUTED =
      with(
          ACCEPTED,
          new Move(Referrals.ASSESSOR, ReferralStep.of(Kind.ASSESS, "housing comes first")),
          new Move(
              Referrals.ASSESSOR,
              ReferralStep.route(
                  Routing.to(DestinationCode.of("MVR"), Referrals.TEAM), "several needs")));
  private static final List<Move> PLANNED =
      with(
          ROUTED,
          new Move(Referrals.HELPER, ReferralStep.planIntake(IntakePlan.homeVisit(null), null)));
  private static final List<Move> SPOKEN =
      with(PLANNED, move(Referrals.HELPER, Kind.FIRST_CONTACT));
  private static final List<Move> STARTED =
      with(
          SPOKEN,
          new Move(
              Referrals.HELPER,
              ReferralStep.reportIntake(
                  new IntakeReport(Referrals.WORKER, Set.of(LifeDomain.HOUSING)))),
          new Move(Referrals.HELPER, ReferralStep.start(Referrals.WORKER, null)));

  private static List<Move> with(List<Move> before, Move... then) {
    return Stream.concat(before.stream(), Stream.of(then)).toList();
  }

  /** What may have come about, by a name; with her no, and her coming back, after each. */
  private static Map<String, List<Move>> histories() {
    Map<String, List<Move>> all = new LinkedHashMap<>();
    all.put("sent", SENT);
    all.put("received", RECEIVED);
    all.put("accepted", ACCEPTED);
    all.put("routed", ROUTED);
    all.put("waits", with(ROUTED, move(Referrals.HELPER, Kind.WAITLIST)));
    all.put("missed", with(PLANNED, move(Referrals.HELPER, Kind.NO_SHOW)));
    all.put("spoken", SPOKEN);
    all.put("started", STARTED);
    for (String name : List.copyOf(all.keySet())) {
      List<Move> no = with(all.get(name), move(Referrals.HERSELF, Kind.DECLINE));
      all.put(name + ", no", no);
      all.put(name + ", no, back", with(no, move(Referrals.HERSELF, Kind.RESUME)));
      all.put(
          name + ", no by the referrer",
          with(all.get(name), move(Referrals.MIDWIFE, Kind.DECLINE)));
    }
    return all;
  }

  private static Referral grown(List<Move> history) {
    Referral referral = Referrals.draft();
    for (Move move : history) {
      referral = Referrals.after(referral, move.by(), move.step());
    }
    return referral;
  }

  /** A server with one referral that came about in a certain way. */
  private static final class World implements ReferralAccess {

    private final InMemoryReferralStore store = InMemoryReferralStore.create();
    private final ReferralHandler handler =
        ReferralHandler.of(store, referral -> Referrals.CONTEXT);
    private final List<CancellationRequest> questions = new ArrayList<>();
    private final ReferralTaskProvider tasks;
    private Actor caller = Referrals.MIDWIFE;
    private @Nullable String prefer;

    World(List<Move> history) {
      this(grown(history));
    }

    World(Referral referral) {
      assertThat(store.append(referral.id(), 0, referral.events(), List.of()))
          .isInstanceOf(AppendOutcome.Appended.class);
      tasks =
          (ReferralTaskProvider)
              ReferralServer.of(
                      handler,
                      store,
                      this,
                      Clock.fixed(Referrals.START.plus(Duration.ofDays(9)), ZoneOffset.UTC),
                      questions::add)
                  .providers()
                  .get(0);
    }

    Referral referral() {
      return store
          .load(ReferralId.of("r-1"))
          .match(
              found -> found,
              reasons -> {
                throw new AssertionError(reasons.toString());
              });
    }

    @Override
    public Optional<Actor> actor(RequestDetails request) {
      return Optional.of(caller);
    }

    @Override
    public Optional<ReferralView> sees(Actor actor, Referral referral) {
      return Optional.of(ReferralView.toldTo(actor.organization(), PARTIES));
    }

    Task read() {
      return tasks.read(new IdType("Task/r-1"), request());
    }

    /** The whole answer to a task, without the moment of a change and a new key. */
    Answer answer(Sent sent) {
      caller = sent.by();
      Task task = sent.change().apply(read());
      String version = task.getMeta().getVersionId();
      try {
        MethodOutcome answer =
            sent.creates()
                ? tasks.create(task, request())
                : tasks.update(new IdType("Task", "r-1", version), task, request());
        String body = text(answer.getResource());
        if (sent.creates()) {
          return new Answer("201 " + body + text(answer.getOperationOutcome()), null);
        }
        String said = text(answer.getOperationOutcome());
        Task now = read();
        String of = now.getMeta().getVersionId();
        assertThat(answer.getId().getValue()).isEqualTo("Task/r-1/_history/" + of);
        if (answer.getResource() instanceof OperationOutcome) {
          // in place of the task, of which it tells nothing
          assertThat(body).isEqualTo(said).contains("PASSED_ON");
          assertThat(prefer).isNull();
          return new Answer("200 " + said, text(now));
        }
        return new Answer("200 " + said, body);
      } catch (BaseServerResponseException e) {
        return new Answer(
            e.getStatusCode()
                + e.getMessage()
                + text(e.getOperationOutcome())
                + e.getResponseHeaders(),
            null);
      } finally {
        caller = Referrals.MIDWIFE;
      }
    }

    String told() {
      return text(read());
    }

    private RequestDetails request() {
      SystemRequestDetails request = new SystemRequestDetails();
      if (prefer != null) {
        request.addHeader("Prefer", prefer);
      }
      return request;
    }
  }

  private static String text(@Nullable IBaseResource resource) {
    if (resource == null) {
      return "-";
    }
    if (resource instanceof Task told) {
      told.setLastModified(null);
      if (told.getIdElement().getIdPart().startsWith("stop-")) {
        told.setId((String) null);
        told.setIdentifier(null);
      }
    }
    return Fhir.json((Resource) resource);
  }

  /** What was answered: the task, and all the rest. */
  private record Answer(String rest, @Nullable String task) {}

  /** A task that somebody of the referring practice sends. */
  private record Sent(String name, Actor by, boolean creates, UnaryOperator<Task> change) {}

  private static List<Sent> tasks() {
    List<Sent> all = new ArrayList<>();
    for (Actor by : List.of(Referrals.MIDWIFE, COLLEAGUE)) {
      for (TaskStatus status : TaskStatus.values()) {
        if (status == TaskStatus.NULL) {
          continue;
        }
        all.add(put("no reason", by, status, null, null));
        all.add(put("words alone", by, status, null, "a mistake"));
        all.add(put("another code", by, status, "x", "a mistake"));
        for (ReferralState reason :
            status == TaskStatus.CANCELLED
                ? ReferralState.values()
                : new ReferralState[] {ReferralState.DECLINED_BY_CLIENT}) {
          all.add(put(reason.code(), by, status, reason.code(), null));
          all.add(put(reason.code() + " in words", by, status, reason.code(), "a mistake"));
        }
      }
      all.add(
          new Sent(
              "an older version",
              by,
              false,
              task -> {
                Task old = cancelled(task, "cancelled", "a mistake");
                old.getMeta().setVersionId("77");
                return old;
              }));
      all.add(new Sent("fulfil", by, true, task -> order(CowDraft.FULFILL)));
      all.add(new Sent("abort", by, true, task -> order(CowDraft.ABORT)));
    }
    return all;
  }

  private static Sent put(
      String name, Actor by, TaskStatus status, @Nullable String reason, @Nullable String words) {
    return new Sent(
        by.role().value() + " " + status + " " + name,
        by,
        false,
        task -> cancelled(task, reason, words).setStatus(status));
  }

  private static Task cancelled(Task task, @Nullable String reason, @Nullable String words) {
    CodeableConcept why = new CodeableConcept().setText(words);
    if (reason != null) {
      why.addCoding(new Coding(Project.STATUS_REASON, reason, null));
    }
    return task.setStatus(TaskStatus.CANCELLED).setBusinessStatus(null).setStatusReason(why);
  }

  private static Task order(String code) {
    Task task = new Task().setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.getCode().addCoding(new Coding(CowDraft.TASK_CODE, code, null));
    return task.setFocus(new Reference("ServiceRequest/r-1"));
  }

  /** The histories by all that the referrer is told: the task, without its moment. */
  static Stream<Set<String>> alike() {
    Map<String, Set<String>> told = new TreeMap<>();
    histories()
        .forEach(
            (name, history) ->
                told.computeIfAbsent(new World(history).told(), key -> new TreeSet<>()).add(name));
    return told.values().stream();
  }

  @ParameterizedTest
  @MethodSource("alike")
  void should_answer_who_referred_her_the_same_whatever_became_of_her(Set<String> names) {
    answersTheSame(names, null);
  }

  @ParameterizedTest
  @MethodSource("alike")
  void should_answer_the_same_to_who_asks_for_the_task(Set<String> names) {
    answersTheSame(names, "return=representation");
  }

  private static void answersTheSame(Set<String> names, @Nullable String prefer) {
    Map<String, Referral> grown = new TreeMap<>();
    histories().forEach((name, history) -> grown.put(name, grown(history)));
    for (Sent sent : tasks()) {
      if (prefer != null && !sent.name().contains(TaskStatus.CANCELLED.name())) {
        continue; // the header tells apart only what was taken
      }
      Map<String, List<String>> answers = new TreeMap<>();
      for (String name : names) {
        World world = new World(grown.get(name));
        world.prefer = prefer;
        Answer answer = world.answer(sent);
        String all = answer.rest();
        if (answer.task() != null) {
          assertThat(answer.task()).isEqualTo(world.told());
          all += answer.task();
        }
        answers.computeIfAbsent(all, key -> new ArrayList<>()).add(name);
      }
      assertThat(answers).as(sent.name()).hasSize(1);
    }
  }

  @Test
  void should_have_her_no_told_like_what_goes_on_after_each_step() {
    assertThat(alike())
        .anySatisfy(names -> assertThat(names).contains("sent", "sent, no", "sent, no, back"))
        .anySatisfy(names -> assertThat(names).contains("received", "received, no"))
        .anySatisfy(names -> assertThat(names).contains("started", "started, no", "missed"));
  }

  @Test
  void should_pass_her_no_on_and_have_a_person_look_at_what_core_does_not_take() {
    Sent no = put("no", Referrals.MIDWIFE, TaskStatus.CANCELLED, "declined-by-client", null);
    World goesOn = new World(STARTED);
    goesOn.answer(no);
    assertThat(goesOn.referral().state()).isEqualTo(ReferralState.DECLINED_BY_CLIENT);
    assertThat(goesOn.questions).isEmpty();

    World byColleague = new World(STARTED);
    byColleague.answer(
        put("no", COLLEAGUE, TaskStatus.CANCELLED, "declined-by-client", "she rang"));
    assertThat(byColleague.referral().state()).isEqualTo(ReferralState.STARTED);
    assertThat(byColleague.questions)
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.actor()).isEqualTo(COLLEAGUE);
              assertThat(question.reason()).isEqualTo("she rang");
              assertThat(question.asked()).isEqualTo(Kind.DECLINE);
            });
  }

  @Test
  void should_put_one_question_for_each_referral_actor_and_step_and_say_what_was_asked() {
    World world = new World(STARTED);
    Sent no = put("no", COLLEAGUE, TaskStatus.CANCELLED, "declined-by-client", null);
    Sent back = put("back", COLLEAGUE, TaskStatus.CANCELLED, "cancelled", "a mistake");
    world.answer(no);
    world.answer(no);
    world.answer(back);
    assertThat(world.questions).extracting(CancellationRequest::id).hasSize(2);

    World declined = new World(with(STARTED, move(Referrals.HERSELF, Kind.DECLINE)));
    declined.answer(put("no", Referrals.MIDWIFE, TaskStatus.CANCELLED, "declined-by-client", null));
    declined.answer(no);
    List<CancellationRequest> asked = declined.questions;
    assertThat(asked).extracting(CancellationRequest::asked).containsOnly(Kind.DECLINE);
    assertThat(asked).extracting(CancellationRequest::id).doesNotHaveDuplicates().hasSize(2);
    assertThat(asked.get(1).id()).isEqualTo(world.questions.get(0).id());

    Task task = asked.get(0).toFhir();
    assertThat(task.getStatusReason().hasCoding(Project.STATUS_REASON, "declined-by-client"))
        .isTrue();
    assertThat(task.getStatusReason().getText()).isEqualTo("Op verzoek van de cliënt");
  }
}

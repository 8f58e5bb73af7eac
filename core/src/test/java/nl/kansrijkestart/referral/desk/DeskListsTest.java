package nl.kansrijkestart.referral.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.kansrijkestart.calendar.DutchHolidays;
import nl.kansrijkestart.calendar.WorkingDays;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralParty;
import nl.kansrijkestart.referral.ReferralSamples;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.desk.WaitingList.Waiting;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskListsTest {

  private static final WorkingDays WORKING_DAYS =
      WorkingDays.without(DutchHolidays.forTermsInLaws());
  private static final OrganizationId DESK = OrganizationId.of("desk-1");
  private static final Roles ROLES = Roles.standard();

  private static Deadline deadline(Stage from, Stage to, int days) {
    return new Deadline(from, to, days, ReferralParty.DESK, RuleRef.of("made-up", "1"), List.of());
  }

  @Test
  void should_tell_each_stage_once_straight_from_the_events() {
    // GIVEN a referral that was completed
    Referral completed = ReferralSamples.in(ReferralState.COMPLETED);
    // WHEN
    List<StageFact> facts = StageFact.of(completed);
    // THEN
    assertThat(facts).extracting(StageFact::stage).containsExactly(Stage.values());
    assertThat(facts.get(1)).isEqualTo(new StageFact(completed.id(), Stage.CONSENTED, null));
    facts.stream()
        .filter(fact -> fact.stage() != Stage.CONSENTED)
        .forEach(
            fact ->
                assertThat(completed.events()).extracting(event -> event.at()).contains(fact.at()));
    assertThat(StageFact.of(ReferralSamples.in(ReferralState.DRAFT)))
        .extracting(StageFact::stage)
        .containsExactly(Stage.SIGNALLED);
    assertThat(StageFact.reached(ReferralSamples.in(ReferralState.SENT), Stage.RECEIVED)).isEmpty();
  }

  @Test
  @Requirement("R-054")
  void should_report_the_time_taken_with_open_ones_censored() {
    Referral sent = ReferralSamples.in(ReferralState.SENT);
    Instant at = StageFact.reached(sent, Stage.REFERRED).orElseThrow();

    assertThat(TimeTaken.between(sent, Stage.REFERRED, Stage.INTAKE, at.plusSeconds(60)))
        .contains(new TimeTaken(Duration.ofSeconds(60), true));
    assertThat(TimeTaken.between(sent, Stage.REFERRED, Stage.INTAKE, at))
        .contains(new TimeTaken(Duration.ZERO, true));
    assertThat(TimeTaken.between(sent, Stage.REFERRED, Stage.INTAKE, at.minusNanos(1))).isEmpty();
    // reached: not censored, and not yet known before
    Referral started = ReferralSamples.in(ReferralState.STARTED);
    Instant intake = StageFact.reached(started, Stage.INTAKE).orElseThrow();
    Instant referred = StageFact.reached(started, Stage.REFERRED).orElseThrow();
    Duration taken = Duration.between(referred, intake);
    assertThat(TimeTaken.between(started, Stage.REFERRED, Stage.INTAKE, intake))
        .contains(new TimeTaken(taken, false));
    assertThat(TimeTaken.between(started, Stage.REFERRED, Stage.INTAKE, intake.minusSeconds(1)))
        .contains(new TimeTaken(taken.minusSeconds(1), true));
    // ended without it: observed until the end
    Referral cancelled = ReferralSamples.in(ReferralState.CANCELLED);
    Instant end = cancelled.events().get(cancelled.version() - 1).at();
    Instant from = StageFact.reached(cancelled, Stage.REFERRED).orElseThrow();
    assertThat(
            TimeTaken.between(cancelled, Stage.REFERRED, Stage.INTAKE, end.plusSeconds(1_000_000)))
        .contains(new TimeTaken(Duration.between(from, end), true));
    // told an hour after the help began; what was told before that does not count
    assertThat(
            TimeTaken.between(
                started, Stage.STARTED, Stage.FED_BACK, Instant.parse("2025-12-01T00:00:00Z")))
        .contains(new TimeTaken(Duration.ofHours(1), false));
    // declined: the time after that is not waiting
    Referral declined = ReferralSamples.in(ReferralState.DECLINED_BY_CLIENT);
    Instant no = declined.events().get(declined.version() - 1).at();
    Instant begun = StageFact.reached(declined, Stage.REFERRED).orElseThrow();
    assertThat(TimeTaken.between(declined, Stage.REFERRED, Stage.INTAKE, no.plusSeconds(1_000_000)))
        .contains(new TimeTaken(Duration.between(begun, no), true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeTaken.between(sent, Stage.INTAKE, Stage.INTAKE, at));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeTaken(Duration.ofNanos(-1), false));
  }

  @Test
  void should_be_late_on_the_day_after_the_last_working_day() {
    // GIVEN sent on Tuesday 4 February 2025, to be received within 2 working days: Thursday
    Referral sent = ReferralSamples.in(ReferralState.SENT);
    List<Deadline> two = List.of(deadline(Stage.REFERRED, Stage.RECEIVED, 2));
    LocalDate thursday = LocalDate.of(2025, 2, 6);
    // THEN
    assertThat(Overdue.of(sent, two, WORKING_DAYS, thursday)).isEmpty();
    assertThat(Overdue.of(sent, two, WORKING_DAYS, thursday.plusDays(1)))
        .singleElement()
        .satisfies(
            late -> {
              assertThat(late.due()).isEqualTo(thursday);
              assertThat(late.workingDaysLate()).isEqualTo(1);
              assertThat(late.owner()).isEqualTo(ReferralParty.DESK);
              assertThat(late.reasons().get(0).text(Language.EN))
                  .isEqualTo(
                      "received was due on 2025-02-06 at the latest; 1 working day late. To act:"
                          + " the desk. Tell: the desk.");
            });
    // the weekend adds nothing
    assertThat(Overdue.of(sent, two, WORKING_DAYS, LocalDate.of(2025, 2, 9)).get(0))
        .extracting(Overdue::workingDaysLate)
        .isEqualTo(1L);
    // in time: reached; not begun; ended; declined
    for (ReferralState state :
        List.of(
            ReferralState.RECEIVED,
            ReferralState.DRAFT,
            ReferralState.CANCELLED,
            ReferralState.DECLINED_BY_CLIENT)) {
      assertThat(Overdue.of(ReferralSamples.in(state), two, WORKING_DAYS, thursday.plusDays(30)))
          .as(state.code())
          .isEmpty();
    }
    Deadline intake = deadline(Stage.REFERRED, Stage.INTAKE, 2);
    assertThat(
            Overdue.of(
                ReferralSamples.in(ReferralState.DECLINED_BY_CLIENT),
                List.of(intake),
                WORKING_DAYS,
                thursday.plusDays(30)))
        .as("declining is never late")
        .isEmpty();
  }

  @Test
  void should_begin_no_term_before_she_agreed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deadline(Stage.SIGNALLED, Stage.CONSENTED, 2))
        .withMessageContaining("agreed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deadline(Stage.SIGNALLED, Stage.INTAKE, 2));
    assertThat(deadline(Stage.CONSENTED, Stage.REFERRED, 2).from()).isEqualTo(Stage.CONSENTED);
  }

  @Test
  void should_tell_the_time_that_she_waited_as_it_was_known_then_whatever_came_later() {
    // GIVEN she declined, and came back months later
    Referral back = ReferralSamples.backOnDay(LocalDate.of(2025, 9, 1));
    Instant begun = StageFact.reached(back, Stage.REFERRED).orElseThrow();
    Instant no = back.events().get(back.version() - 2).at();
    Instant again = back.events().get(back.version() - 1).at();
    Duration waited = Duration.between(begun, no);
    // THEN up to her no, also where one looks back after she returned
    for (Instant asOf : List.of(no, no.plusSeconds(1), again.minusSeconds(1))) {
      assertThat(TimeTaken.between(back, Stage.REFERRED, Stage.INTAKE, asOf))
          .contains(new TimeTaken(waited, true));
    }
    assertThat(TimeTaken.between(back, Stage.REFERRED, Stage.INTAKE, no.minusSeconds(1)))
        .contains(new TimeTaken(waited.minusSeconds(1), true));
    assertThat(TimeTaken.between(back, Stage.REFERRED, Stage.INTAKE, again))
        .contains(new TimeTaken(Duration.between(begun, again), true));
  }

  @Test
  void should_begin_a_term_anew_when_she_comes_back_after_a_no() {
    Referral back = ReferralSamples.backOnDay(LocalDate.of(2025, 9, 1));
    List<Deadline> ten = List.of(deadline(Stage.ACCEPTED, Stage.INTAKE, 10));
    assertThat(Overdue.of(back, ten, WORKING_DAYS, LocalDate.of(2025, 9, 15))).isEmpty();
    assertThat(Overdue.of(back, ten, WORKING_DAYS, LocalDate.of(2025, 9, 16)))
        .extracting(Overdue::due)
        .containsExactly(LocalDate.of(2025, 9, 15));
  }

  @Test
  void should_begin_the_terms_of_another_desk_with_the_transfer() {
    // GIVEN help had started, and she moved on Tuesday 4 February 2025 in the evening
    Referral moved = ReferralSamples.moved(ReferralState.STARTED);
    Instant taken = moved.events().get(moved.version() - 1).at();
    LocalDate day = LocalDate.ofInstant(taken, java.time.ZoneId.of("Europe/Amsterdam"));
    LocalDate due = WORKING_DAYS.plus(day, 2);
    List<Deadline> terms =
        List.of(
            deadline(Stage.REFERRED, Stage.RECEIVED, 2), deadline(Stage.ACCEPTED, Stage.INTAKE, 2));
    // THEN the intake of the former desk is not that of this one
    assertThat(Overdue.of(moved, terms, WORKING_DAYS, due)).isEmpty();
    assertThat(Overdue.of(moved, terms, WORKING_DAYS, due.plusDays(1)))
        .extracting(late -> late.deadline().to(), Overdue::due)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Stage.INTAKE, due));
    // AND a cascade counts each stage once, when it was reached first
    assertThat(StageFact.reached(moved, Stage.ACCEPTED).orElseThrow()).isBefore(taken);
    assertThat(StageFact.reached(ReferralSamples.moved(ReferralState.RECEIVED), Stage.ACCEPTED))
        .isPresent();
  }

  @Test
  void should_never_call_feedback_late_that_she_wants_kept() {
    List<Deadline> feedback = List.of(deadline(Stage.STARTED, Stage.FED_BACK, 5));
    assertThat(
            Overdue.of(
                ReferralSamples.withheld(), feedback, WORKING_DAYS, LocalDate.of(2025, 6, 2)))
        .isEmpty();
  }

  @Test
  void should_list_what_is_late_at_a_desk_the_latest_first() {
    Referral sent = ReferralSamples.in(ReferralState.SENT);
    List<Deadline> deadlines =
        List.of(
            deadline(Stage.REFERRED, Stage.INTAKE, 10),
            deadline(Stage.REFERRED, Stage.RECEIVED, 1));
    assertThat(
            Overdue.at(
                DESK,
                List.of(sent, ReferralSamples.in(ReferralState.COMPLETED)),
                deadlines,
                WORKING_DAYS,
                LocalDate.of(2025, 3, 3)))
        .extracting(Overdue::due)
        .containsExactly(LocalDate.of(2025, 2, 5), LocalDate.of(2025, 2, 18));
    assertThat(Overdue.at(DESK, List.of(sent), List.of(), WORKING_DAYS, LocalDate.of(2030, 1, 2)))
        .as("no deadline is built in")
        .isEmpty();
  }

  @Test
  void should_read_a_deadline_of_a_municipality_and_refuse_one_that_cannot_be_meant() {
    Deadline read = read("\"from\": \"referred\", \"to\": \"received\", \"workingDays\": 2");
    assertThat(read.from()).isEqualTo(Stage.REFERRED);
    assertThat(read.workingDays()).isEqualTo(2);
    assertThat(read.escalateTo()).isEqualTo(ReferralParty.DESK);
    assertThat(read.sources()).isNotEmpty();
    for (String wrong :
        List.of(
            "\"from\": \"received\", \"to\": \"referred\", \"workingDays\": 2",
            "\"from\": \"referred\", \"to\": \"referred\", \"workingDays\": 2",
            "\"from\": \"sent\", \"to\": \"received\", \"workingDays\": 2",
            "\"from\": \"signalled\", \"to\": \"consented\", \"workingDays\": 2",
            "\"from\": \"signalled\", \"to\": \"intake\", \"workingDays\": 2",
            "\"from\": \"referred\", \"to\": \"received\", \"workingDays\": 0",
            "\"from\": \"referred\", \"to\": \"received\", \"workingDays\": 367",
            "\"from\": \"referred\", \"to\": \"received\", \"hours\": 2")) {
      assertThatThrownBy(() -> read(wrong))
          .isInstanceOf(PackException.class)
          .hasMessageContaining("referralDeadlines[0]");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Deadline(
                    Stage.REFERRED,
                    Stage.INTAKE,
                    1,
                    ReferralParty.CLIENT,
                    RuleRef.of("made-up", "1"),
                    List.of()));
  }

  private static Deadline read(String fields) {
    String json =
        """
        {"format": "pack/1", "id": "made-up", "version": "1", "municipality": null,
         "name": {"nl": "Verzonnen", "en": "Made up"}, "licence": "Apache-2.0",
         "documents": {"made": {"title": "made up for this test"}},
         "sources": {"made": {"document": "made", "confidence": "confirmed"}},
         "sections": {"referralDeadlines": [
           {"id": "received", "sources": ["made"], "escalateTo": "desk", %s}]}}\
        """
            .formatted(fields);
    Pack pack =
        Pack.read("made.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    return Deadline.from(pack.entries(Deadline.SECTION).get(0));
  }

  @Test
  @Requirement("R-153")
  void should_put_pregnant_women_first_whatever_the_order_of_arrival() {
    // GIVEN by urgency, then pregnancy, then waiting time
    LocalDate day = LocalDate.of(2025, 3, 3);
    List<Waiting> right =
        List.of(
            new Waiting(ReferralId.of("urgent"), 0, Ternary.FALSE, day),
            new Waiting(ReferralId.of("pregnant-long"), 1, Ternary.TRUE, day.minusDays(1)),
            new Waiting(ReferralId.of("pregnant"), 1, Ternary.TRUE, day),
            new Waiting(ReferralId.of("pregnant-too"), 1, Ternary.TRUE, day),
            new Waiting(ReferralId.of("unknown"), 1, Ternary.UNKNOWN, day.minusDays(90)),
            new Waiting(ReferralId.of("not-long"), 1, Ternary.FALSE, day.minusDays(90)),
            new Waiting(ReferralId.of("not"), 1, Ternary.FALSE, day));
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      List<Waiting> shuffled = new ArrayList<>(right);
      Collections.shuffle(shuffled, random);
      // WHEN THEN
      assertThat(WaitingList.inOrder(shuffled)).isEqualTo(right);
    }
    assertThat(right.get(1).reasons())
        .extracting(Reason::code)
        .containsExactly(DeskReasons.PREGNANT_FIRST, DeskReasons.WAITING_SINCE);
    assertThat(right.get(4).reasons())
        .extracting(Reason::code)
        .containsExactly(DeskReasons.PREGNANT_UNKNOWN, DeskReasons.WAITING_SINCE);
    assertThat(right.get(5).reasons()).hasSize(1);
    assertThat(right.get(1).toString()).isEqualTo("Waiting[masked]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Waiting(ReferralId.of("x"), -1, Ternary.TRUE, day));
  }

  private static Result<Consultation> ask(String role, String question, String advice) {
    return Consultation.of(LocalDate.of(2025, 3, 3), RoleCode.of(role), question, advice, ROLES);
  }

  @Test
  @Requirement("R-056")
  void should_take_an_anonymous_question_without_any_consent() {
    Result<Consultation> answer =
        ask("MIDWIFE", "First child, 20 weeks, debts of 3000 euro; is she in time?", "Yes");
    assertThat(answer).isInstanceOf(Result.Accepted.class);
    assertThat(answer.match(Consultation::toString, reasons -> ""))
        .isEqualTo("Consultation[MIDWIFE, 2025-03-03]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Her number is 111222333",
        "Call 06-12 34 56 78",
        "mail her at somebody@example.org",
        "She lives at 2611ET 4",
        "Born on 1-2-2003",
        "Born on 2003-02-01",
        "geboren op 12 Maart 1998",
        "geb. 12-03-98",
        "woont 3011  AB",
        "bel 010 - 123 - 45 - 67",
        "\uff10\uff16\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18"
      })
  @Requirement("R-056")
  void should_refuse_a_text_that_tells_who_it_is_about_and_repeat_nothing_of_it(String text) {
    for (Result<Consultation> answer : Arrays.asList(ask("GP", text, "No"), ask("GP", "?", text))) {
      assertThat(answer).isInstanceOf(Result.Refused.class);
      assertThat(answer.reasons())
          .singleElement()
          .satisfies(
              reason -> {
                assertThat(reason.code()).isEqualTo(DeskReasons.NOT_ANONYMOUS);
                assertThat(reason.text(Language.NL)).doesNotContain(text);
              });
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Consultation(LocalDate.of(2025, 3, 3), RoleCode.of("GP"), text, null))
        .withMessageNotContaining(text);
  }

  @Test
  void should_refuse_who_may_not_consult_and_a_text_without_end() {
    assertThat(ask("RESEARCHER", "How many?", "None").reasons())
        .extracting(Reason::code)
        .containsExactly(DeskReasons.MAY_NOT_CONSULT);
    assertThat(ask("GP", "7".repeat(Consultation.MAX_TEXT), "No").reasons())
        .extracting(Reason::code)
        .containsExactly(DeskReasons.NOT_ANONYMOUS);
    assertThat(ask("GP", "Seen in 2024 is she in time?", "No")).isInstanceOf(Result.Accepted.class);
    assertThat(ask("GP", "x".repeat(Consultation.MAX_TEXT), "No"))
        .isInstanceOf(Result.Accepted.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask("GP", "x".repeat(Consultation.MAX_TEXT + 1), "No"));
    assertThatIllegalArgumentException().isThrownBy(() -> ask("GP", " ", "No"));
  }
}

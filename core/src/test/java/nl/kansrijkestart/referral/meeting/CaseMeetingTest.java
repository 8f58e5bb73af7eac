package nl.kansrijkestart.referral.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.privacy.NeutralCode;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseMeetingTest {

  static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  static final PersonId WOMAN = PersonId.of("woman-1");
  static final Actor MIDWIFE = actor("MIDWIFE", "midwife-1", "practice-1");
  static final Actor NURSE = actor("YOUTH_NURSE", "nurse-1", "cjg-1");
  static final CaseTask OPEN = new CaseTask(1, LifeDomain.HOUSING, NURSE, null);

  @Test
  @Requirement("R-061")
  void should_refuse_a_meeting_of_which_nobody_recorded_whether_she_was_invited() {
    Result<CaseMeeting> meeting = meeting(null, List.of(OPEN), participant(MIDWIFE));

    assertThat(codes(meeting)).containsExactly(MeetingReasons.INVITATION_MISSING);
    assertThat(meeting.reasons().get(0).sources()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Invitation.NotInvited.class)
  void should_hold_a_meeting_without_her_only_with_the_reason(Invitation.NotInvited why) {
    Invitation not = Invitation.notSent(why, "she said so by telephone");
    CaseMeeting held = made(meeting(not, List.of(), participant(MIDWIFE)));

    assertThat(held.invitation().notInvited()).isEqualTo(why);
    assertThat(held.invitation().invitedOn()).isNull();
    assertThat(held.invitation().came()).isEqualTo(Ternary.UNKNOWN);
    assertThat(held.came(true).invitation().words()).isEqualTo("she said so by telephone");
  }

  @Test
  void should_hold_another_reason_only_in_words_and_no_words_where_she_was_invited() {
    for (String none : new String[] {null, "", " \n"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new Invitation(null, Invitation.NotInvited.OTHER, none, Ternary.UNKNOWN))
          .withMessageContaining("words");
    }
    String longest = "x".repeat(Invitation.MAX_WORDS);
    Invitation other = Invitation.notSent(Invitation.NotInvited.OTHER, longest);
    assertThat(other.words()).isEqualTo(longest);
    assertThat(other.toString()).doesNotContain("x".repeat(10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Invitation.notSent(Invitation.NotInvited.OTHER, longest + "x"))
        .withMessageContaining("500");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Invitation.notSent(Invitation.NotInvited.OTHER));
    assertThat(Invitation.notSent(Invitation.NotInvited.HER_WISH).words()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Invitation(DAY, null, "words", Ternary.UNKNOWN));
  }

  @Test
  void should_record_whether_she_came_and_leave_it_unknown_until_then() {
    CaseMeeting planned = made(meeting(Invitation.sent(DAY), List.of(), participant(MIDWIFE)));

    assertThat(planned.invitation().came()).isEqualTo(Ternary.UNKNOWN);
    assertThat(planned.came(true).invitation().came()).isEqualTo(Ternary.TRUE);
    assertThat(planned.came(false).invitation().came()).isEqualTo(Ternary.FALSE);
    assertThat(planned.came(false).invitation().invitedOn()).isEqualTo(DAY);
  }

  @Test
  void should_not_say_of_who_was_not_invited_that_she_stayed_away() {
    Invitation unsafe = Invitation.notSent(Invitation.NotInvited.UNSAFE);

    assertThat(unsafe.came(false).came()).isEqualTo(Ternary.UNKNOWN);
    assertThat(unsafe.came(true).came()).isEqualTo(Ternary.TRUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Invitation(null, Invitation.NotInvited.UNSAFE, null, Ternary.FALSE))
        .withMessageContaining("stayed away");
    assertThat(new Invitation(DAY, null, null, Ternary.FALSE).came()).isEqualTo(Ternary.FALSE);
  }

  @Test
  void should_refuse_an_invitation_after_the_meeting() {
    assertThat(codes(meeting(Invitation.sent(DAY.plusDays(1)), List.of(), participant(MIDWIFE))))
        .containsExactly(MeetingReasons.INVITED_AFTERWARDS);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CaseMeeting(
                    CaseMeetingId.of("m-1"),
                    NeutralCode.of("K-1042"),
                    null,
                    WOMAN,
                    DAY,
                    Invitation.sent(DAY.plusDays(1)),
                    List.of(participant(MIDWIFE)),
                    new WhoDoesWhat(List.of())));
  }

  @Test
  void should_refuse_an_invitation_that_is_both_or_neither() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Invitation(null, null, null, Ternary.UNKNOWN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Invitation(DAY, Invitation.NotInvited.OTHER, "so", Ternary.UNKNOWN));
  }

  @Test
  @Requirement("R-061")
  void should_refuse_an_open_task_without_an_owner_and_leave_a_done_one() {
    CaseTask orphan = new CaseTask(2, LifeDomain.HEALTH, null, null);
    CaseTask done = new CaseTask(3, LifeDomain.HEALTH, null, DAY);

    Result<CaseMeeting> refused =
        meeting(null, List.of(OPEN, orphan, done, OPEN), participant(MIDWIFE));
    assertThat(codes(refused))
        .containsExactly(
            MeetingReasons.INVITATION_MISSING,
            MeetingReasons.TASK_WITHOUT_OWNER,
            MeetingReasons.TASK_TWICE);
    assertThat(refused.reasons().get(1).parameters()).containsEntry("number", 2L);
    assertThat(codes(WhoDoesWhat.of(List.of(OPEN, done)))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new WhoDoesWhat(List.of(orphan)));
    assertThatIllegalArgumentException().isThrownBy(() -> new WhoDoesWhat(List.of(OPEN, OPEN)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CaseTask(0, LifeDomain.HEALTH, null, null));
  }

  @Test
  void should_show_who_does_what() {
    CaseTask mine = new CaseTask(2, LifeDomain.HEALTH, MIDWIFE, null);
    CaseTask ready = new CaseTask(3, LifeDomain.HEALTH, NURSE, DAY);
    WhoDoesWhat overview = new WhoDoesWhat(List.of(OPEN, mine, ready));

    assertThat(overview.openOf(NURSE)).containsExactly(OPEN);
    assertThat(overview.openOf(MIDWIFE)).containsExactly(mine);
    assertThat(overview.openOf(actor("GP", "gp-1", "gp-1"))).isEmpty();
  }

  @Test
  void should_name_each_participant_once() {
    for (List<Participant> wrong :
        List.of(List.<Participant>of(), List.of(participant(MIDWIFE), participant(MIDWIFE)))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> meeting(Invitation.sent(DAY), List.of(), wrong.toArray(Participant[]::new)));
    }
  }

  @Test
  void should_advise_direction_by_the_neighbourhood_team_where_several_organisations_help() {
    Result<CaseMeeting> two =
        meeting(Invitation.sent(DAY), List.of(), participant(MIDWIFE), participant(NURSE));
    Actor colleague = actor("MIDWIFE", "midwife-2", "practice-1");
    Result<CaseMeeting> one =
        meeting(Invitation.sent(DAY), List.of(), participant(MIDWIFE), participant(colleague));

    assertThat(made(two)).isNotNull();
    assertThat(codes(two)).containsExactly(MeetingReasons.DIRECTION);
    assertThat(two.reasons().get(0).sources())
        .extracting(source -> source.passage())
        .contains("002 L259-261");
    assertThat(codes(one)).isEmpty();
    assertThat(CaseManagers.direction(List.of())).isEmpty();
  }

  @Test
  void should_show_nothing_of_her_in_a_text_and_call_the_case_by_a_neutral_code() {
    CaseMeeting meeting =
        made(
            CaseMeeting.of(
                CaseMeetingId.of("m-1"),
                NeutralCode.of("K-1042"),
                ConsultationStructureTest.structure("rid-mdo-second-line"),
                WOMAN,
                DAY,
                Invitation.notSent(Invitation.NotInvited.UNSAFE),
                List.of(participant(MIDWIFE)),
                List.of(OPEN)));

    assertThat(meeting.structure()).isEqualTo("rid-mdo-second-line");
    assertThat(meeting.title()).hasToString("K-1042");
    assertThat(
            List.of(
                meeting.toString(),
                meeting.invitation().toString(),
                meeting.participants().toString(),
                meeting.tasks().toString(),
                meeting.tasks().tasks().toString()))
        .allMatch(text -> text.contains("[masked]"))
        .noneMatch(text -> text.matches("(?i).*(unsafe|housing|woman-1|midwife|2025).*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " m", "-m", "m/1"})
  void should_refuse_a_key_of_another_form(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> CaseMeetingId.of(key));
  }

  @Test
  @Requirement("R-248")
  void should_put_each_new_registration_on_the_next_agenda_until_it_has_an_owner() {
    Map<ReferralId, LocalDate> registered =
        Map.of(
            ReferralId.of("r-1"), DAY.minusDays(30),
            ReferralId.of("r-2"), DAY,
            ReferralId.of("r-3"), DAY.plusDays(1),
            ReferralId.of("r-4"), DAY.minusDays(3));
    List<Allotment> before = List.of(new Allotment(ReferralId.of("r-4"), NURSE));

    assertThat(Allotment.agenda(registered, before, DAY))
        .containsExactly(ReferralId.of("r-1"), ReferralId.of("r-2"));
    assertThat(Allotment.agenda(registered, before, DAY.plusDays(7))).hasSize(3);
  }

  @Test
  @Requirement("R-248")
  void should_let_no_registration_leave_without_exactly_one_owner() {
    ReferralId one = ReferralId.of("r-1");
    ReferralId two = ReferralId.of("r-2");
    Allotment mine = new Allotment(one, MIDWIFE);
    Allotment team =
        new Allotment(
            two,
            Actor.ofOrganization(RoleCode.of("NEIGHBOURHOOD_TEAM"), OrganizationId.of("team-1")));

    assertThat(codes(Allotment.close(List.of(one, two), List.of(team, mine)))).isEmpty();
    assertThat(codes(Allotment.close(List.of(one, two), List.of(mine))))
        .containsExactly(MeetingReasons.WITHOUT_OWNER);
    assertThat(codes(Allotment.close(List.of(one), List.of(mine, new Allotment(one, NURSE)))))
        .containsExactly(MeetingReasons.TWO_OWNERS);
    assertThat(codes(Allotment.close(List.of(), List.of(mine))))
        .containsExactly(MeetingReasons.NOT_ON_THE_AGENDA);
    assertThat(codes(Allotment.close(List.of(), List.of()))).isEmpty();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_close_exactly_when_every_registration_has_one_owner(long seed) {
    Random random = new Random(seed);
    int size = random.nextInt(4);
    List<ReferralId> agenda = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      agenda.add(ReferralId.of("r-" + i));
    }
    List<Allotment> allotments = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      allotments.add(new Allotment(ReferralId.of("r-" + random.nextInt(4)), NURSE));
    }
    boolean closes =
        allotments.size() == size
            && agenda.stream()
                .allMatch(
                    id ->
                        allotments.stream().filter(one -> one.referral().equals(id)).count() == 1);

    Result<List<Allotment>> closed = Allotment.close(agenda, allotments);
    assertThat(closed instanceof Result.Accepted).isEqualTo(closes);
    if (closes) {
      assertThat(
              closed.<List<ReferralId>>match(
                  list -> list.stream().map(Allotment::referral).toList(), reasons -> List.of()))
          .isEqualTo(agenda);
    }
  }

  @ParameterizedTest
  @CsvSource({"VULNERABLE", "VERY_VULNERABLE"})
  @Requirement("R-206")
  void should_report_a_missing_case_manager_take_one_and_refuse_two(VulnerabilityLevel level) {
    // none: reported
    assertThat(CaseManagers.none().on(level, DAY)).isInstanceOf(CaseManagement.Missing.class);
    // one: fine
    CaseManagers one = CaseManagersTest.made(CaseManagers.none(), CaseManagersTest.accepted(1));
    assertThat(one.on(level, DAY)).isInstanceOf(CaseManagement.Held.class);
    // two: refused
    assertThat(codes(one.with(CaseManagersTest.accepted(2), CaseManagersTest.ROLES)))
        .containsExactly(MeetingReasons.SECOND_MANAGER);
  }

  private static Result<CaseMeeting> within(String structure, Participant... participants) {
    return CaseMeeting.of(
        CaseMeetingId.of("m-1"),
        NeutralCode.of("K-1042"),
        ConsultationStructure.from(
            Packs.standard().entry(ConsultationStructure.SECTION, structure, DAY).orElseThrow()),
        WOMAN,
        DAY,
        Invitation.sent(DAY),
        List.of(participants),
        List.of());
  }

  @Test
  void should_remark_who_is_at_the_table_and_is_not_named_by_the_structure() {
    Actor youth = actor("YOUTH_NURSE", "nurse-9", "practice-1");
    Participant nurse = new Participant(youth, RoleCode.of("YOUTH_HEALTH_CARE"), true);
    Participant unknown = new Participant(youth, null, true);
    Participant midwife = participant(actor("MIDWIFE", "midwife-9", "practice-1"));
    Participant police = participant(actor("POLICE_OFFICER", "other-9", "practice-1"));
    String cases = "rid-case-cjg-midwives-maternity";
    // by role, or by kind of organisation
    assertThat(codes(within(cases, midwife, nurse))).isEmpty();
    // guests are named too
    assertThat(codes(within("rid-vsv", midwife, nurse))).isEmpty();
    // somebody else, and somebody of whom it is not known: the meeting is held, with a remark
    for (Participant other : List.of(police, unknown)) {
      Result<CaseMeeting> held = within(cases, midwife, other);
      assertThat(made(held).structure()).isEqualTo(cases);
      assertThat(codes(held)).containsExactly(MeetingReasons.NOT_OF_THE_STRUCTURE);
      assertThat(held.reasons().get(0).parameters()).containsEntry("number", 1L);
      assertThat(held.reasons().get(0).sources()).isNotEmpty();
    }
    assertThat(codes(meeting(Invitation.sent(DAY), List.of(), midwife, police))).isEmpty();
  }

  static Result<CaseMeeting> meeting(
      @Nullable Invitation invitation, List<CaseTask> tasks, Participant... participants) {
    return CaseMeeting.of(
        CaseMeetingId.of("m-1"),
        NeutralCode.of("K-1042"),
        null,
        WOMAN,
        DAY,
        invitation,
        List.of(participants),
        tasks);
  }

  static CaseMeeting made(Result<CaseMeeting> result) {
    return result.match(
        meeting -> meeting,
        reasons -> {
          throw new AssertionError(reasons.toString());
        });
  }

  static Participant participant(Actor who) {
    return new Participant(who, null, true);
  }

  static Actor actor(String role, String person, String organization) {
    return Actor.of(RoleCode.of(role), PersonId.of(person), OrganizationId.of(organization));
  }

  static List<ReasonCode> codes(Result<?> result) {
    return result.reasons().stream().map(Reason::code).toList();
  }
}

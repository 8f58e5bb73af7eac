package nl.kansrijkestart.referral.meeting;

import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.MIDWIFE;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.NURSE;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.WOMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.NeutralCode;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.referral.ReferralId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done with an answer, what is shown of it, and which data stand in which category. */
class MeetingAnswersTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  private static final List<Reason> WHY = List.of(Reason.of(MeetingReasons.CHILD_FITS));

  private static <T> Function<T, Object> named(String name) {
    return answer -> Map.entry(name, answer);
  }

  private static Object next(NextMeeting answer) {
    return answer.match(
        named("Early"), named("Due"), named("Overdue"), named("AimNotMet"), named("NoAnswer"));
  }

  private static Object count(MeetingCount answer) {
    return answer.match(
        named("Within"), named("Below"), named("Above"), named("AimNotMet"), named("Open"));
  }

  private static Object held(CaseManagement answer) {
    return answer.match(named("Held"), named("Missing"), named("AskFirst"), named("NotAsked"));
  }

  private static Object child(ChildOnAgenda answer) {
    return answer.match(named("Fits"), named("Other"), named("AskFirst"));
  }

  static Stream<Arguments> answers() {
    Stream<Arguments> next =
        Stream.of(
                new NextMeeting.Early(DAY, DAY, WHY),
                new NextMeeting.Due(DAY, DAY, WHY),
                new NextMeeting.Overdue(DAY, 1, WHY),
                new NextMeeting.AimNotMet(DAY, WHY),
                new NextMeeting.NoAnswer(WHY))
            .map(answer -> Arguments.of(answer, next(answer)));
    Stream<Arguments> count =
        Stream.of(
                new MeetingCount.Within(2, WHY),
                new MeetingCount.Below(1, WHY),
                new MeetingCount.Above(3, WHY),
                new MeetingCount.AimNotMet(1, WHY),
                new MeetingCount.Open(WHY))
            .map(answer -> Arguments.of(answer, count(answer)));
    Stream<Arguments> held =
        Stream.of(
                new CaseManagement.Held(MIDWIFE, WHY),
                new CaseManagement.Missing(WHY),
                new CaseManagement.AskFirst(WHY),
                new CaseManagement.NotAsked(WHY))
            .map(answer -> Arguments.of(answer, held(answer)));
    Stream<Arguments> child =
        Stream.of(
                new ChildOnAgenda.Fits(WHY),
                new ChildOnAgenda.Other(WHY),
                new ChildOnAgenda.AskFirst(WHY))
            .map(answer -> Arguments.of(answer, child(answer)));
    return Stream.of(next, count, held, child).flatMap(Function.identity());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void should_do_with_an_answer_what_is_meant_for_it_and_show_no_more_than_its_case_and_codes(
      Object answer, Object done) {
    String name = answer.getClass().getSimpleName();

    assertThat(done).isEqualTo(Map.entry(name, answer));
    assertThat(answer)
        .hasToString(answer instanceof ChildOnAgenda ? "ChildOnAgenda[masked]" : name + WHY);
  }

  private static Map<String, DataCategory> categories(Disclosable of) {
    return of.parts().stream().collect(Collectors.toMap(Part::name, Part::category));
  }

  private static @Nullable Object part(Disclosable of, String name) {
    return of.parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void should_put_why_she_was_not_invited_under_safety_and_the_rest_under_her_referral() {
    Invitation unsafe = Invitation.notSent(Invitation.NotInvited.UNSAFE);

    assertThat(categories(unsafe))
        .isEqualTo(
            Map.of(
                "invitedOn", DataCategory.REFERRAL,
                "notInvited", DataCategory.SAFETY,
                "words", DataCategory.SAFETY,
                "came", DataCategory.REFERRAL));
    assertThat(part(unsafe, "notInvited")).isEqualTo(Invitation.NotInvited.UNSAFE);
  }

  @Test
  void should_tell_of_a_task_who_has_it_by_role_alone() {
    CaseTask owned = new CaseTask(1, LifeDomain.HOUSING, NURSE, null);
    CaseTask nobodys = new CaseTask(2, LifeDomain.HOUSING, null, DAY);
    WhoDoesWhat overview = made(WhoDoesWhat.of(List.of(owned, nobodys)));

    assertThat(part(owned, "owner")).isEqualTo(NURSE.role());
    assertThat(part(nobodys, "owner")).isNull();
    assertThat(categories(owned))
        .isEqualTo(
            Map.of(
                "number", DataCategory.REFERENCE,
                "topic", DataCategory.OWN_WISH,
                "owner", DataCategory.REFERRAL,
                "doneOn", DataCategory.REFERRAL));
    assertThat(part(overview, "tasks")).isEqualTo(List.of(owned, nobodys));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CaseTask(0, LifeDomain.HOUSING, NURSE, null));
  }

  @Test
  void should_name_who_takes_part_in_no_part_of_a_meeting() {
    CaseMeeting meeting =
        made(
            CaseMeeting.of(
                CaseMeetingId.of("m-1"),
                NeutralCode.of("K-1042"),
                null,
                WOMAN,
                DAY,
                Invitation.sent(DAY),
                List.of(CaseMeetingTest.participant(MIDWIFE)),
                List.of()));

    assertThat(categories(meeting))
        .isEqualTo(
            Map.of(
                "id", DataCategory.REFERENCE,
                "title", DataCategory.REFERENCE,
                "woman", DataCategory.REFERENCE,
                "on", DataCategory.REFERRAL,
                "invitation", DataCategory.REFERRAL,
                "tasks", DataCategory.REFERRAL));
    assertThat(meeting.id()).hasToString("m-1");
    Allotment allotment = new Allotment(ReferralId.of("r-1"), NURSE);
    assertThat(allotment.toString()).isNotBlank().doesNotContain("nurse-1", "cjg-1");
  }

  @Test
  void should_tell_of_her_case_managers_their_roles_alone() {
    CaseManagers managers =
        made(
            CaseManagers.none()
                .with(new CaseManagers.Assignment(MIDWIFE, DAY, DAY, null), Roles.standard()));

    assertThat(part(managers, "managers")).isEqualTo(List.of(MIDWIFE.role()));
    assertThat(categories(managers)).isEqualTo(Map.of("managers", DataCategory.REFERRAL));
    assertThat(managers.toString()).isNotBlank().doesNotContain("midwife-1");
  }

  @Test
  void should_count_from_one_and_an_age_from_nought_to_seventeen() {
    RoleCode kind = RoleCode.of("VSV");
    assertThatCode(() -> new ConsultationStructure.Counted(kind, 1)).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsultationStructure.Counted(kind, 0));
    assertThatCode(() -> new ConsultationStructure.Scope(true, 0, 17)).doesNotThrowAnyException();
    assertThatCode(() -> new ConsultationStructure.Scope(true, 17, 17)).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsultationStructure.Scope(true, 0, 18));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsultationStructure.Scope(true, -1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsultationStructure.Scope(true, 2, 1));
  }

  private static <T> T made(Result<T> result) {
    return result.match(
        value -> value,
        reasons -> {
          throw new AssertionError(reasons.toString());
        });
  }
}

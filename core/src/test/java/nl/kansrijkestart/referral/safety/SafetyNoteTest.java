package nl.kansrijkestart.referral.safety;

import static nl.kansrijkestart.referral.visit.VisitFixtures.CJG;
import static nl.kansrijkestart.referral.visit.VisitFixtures.CONTEXT;
import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.MATERNITY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.NURSE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.VISITOR;
import static nl.kansrijkestart.referral.visit.VisitFixtures.WOMAN;
import static nl.kansrijkestart.referral.visit.VisitFixtures.accepted;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static nl.kansrijkestart.referral.visit.VisitFixtures.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.referral.visit.PlannedVisit;
import nl.kansrijkestart.referral.visit.VisitOffer;
import nl.kansrijkestart.referral.visit.VisitSeries;
import org.junit.jupiter.api.Test;

class SafetyNoteTest {

  private static final LocalDate UNTIL = DAY.plusDays(30);
  private static final Actor NURSE_1 = Actor.of(RoleCode.of("YOUTH_NURSE"), VISITOR, CJG);
  private static final SafetyNote NOTE = note(WOMAN);

  private static SafetyNote note(PersonId about) {
    return SafetyNote.of(
        about, Set.of(SafetyNote.Precaution.GO_TOGETHER), RoleCode.of("MIDWIFE"), DAY, UNTIL);
  }

  private static VisitSeries toVisit(LocalDate on) {
    return ok(
        accepted("rid-visits-youth")
            .plan(on, NURSE, Set.of(VISITOR), null, programme("rid-visits-youth"), CONTEXT));
  }

  @Test
  void should_tell_a_visitor_of_a_visit_to_come_what_to_do() {
    SafetyNoteAccess access = NOTE.readBy(NURSE_1, toVisit(DAY), DAY);

    SafetyNoteAccess.Allowed allowed =
        access.match(
            yes -> yes,
            no -> {
              throw new AssertionError(no.reasons().toString());
            });
    assertThat(allowed.precautions()).containsExactly(SafetyNote.Precaution.GO_TOGETHER);
    assertThat(allowed.writtenBy()).isEqualTo(RoleCode.of("MIDWIFE"));
    assertThat(allowed.until()).isEqualTo(UNTIL);
    assertThat(allowed.reasons()).extracting(Reason::code).containsExactly(SafetyReasons.VISITOR);
    assertThat(NOTE).hasToString("SafetyNote[masked]");
    assertThat(allowed).hasToString("Allowed[masked]");
  }

  private static List<ReasonCode> denied(SafetyNoteAccess access) {
    return access.match(
        yes -> {
          throw new AssertionError("should be denied");
        },
        no -> no.reasons().stream().map(Reason::code).toList());
  }

  @Test
  void should_deny_everybody_else() {
    VisitSeries series = toVisit(DAY);
    List<Actor> others =
        List.of(
            Actor.of(RoleCode.of("YOUTH_NURSE"), PersonId.of("visitor-2"), CJG),
            Actor.of(RoleCode.of("YOUTH_NURSE"), VISITOR, MATERNITY),
            Actor.ofPerson(RoleCode.of("YOUTH_NURSE"), VISITOR),
            Actor.ofOrganization(RoleCode.of("YOUTH_HEALTH_CARE"), CJG),
            Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), WOMAN),
            Actor.of(RoleCode.of("YOUTH_NURSE"), WOMAN, CJG),
            Actor.of(RoleCode.of("DESK_ASSESSOR"), PersonId.of("desk-1"), MATERNITY));

    for (Actor other : others) {
      assertThat(denied(NOTE.readBy(other, series, DAY)))
          .containsExactly(SafetyReasons.NOT_A_VISITOR);
    }
  }

  @Test
  void should_deny_a_visitor_before_the_first_and_after_the_last_day_of_the_note() {
    VisitSeries series = toVisit(UNTIL.plusDays(1));

    assertThat(denied(NOTE.readBy(NURSE_1, series, DAY.minusDays(1))))
        .containsExactly(SafetyReasons.NOT_IN_FORCE);
    assertThat(NOTE.readBy(NURSE_1, series, DAY)).isInstanceOf(SafetyNoteAccess.Allowed.class);
    assertThat(NOTE.readBy(NURSE_1, series, UNTIL)).isInstanceOf(SafetyNoteAccess.Allowed.class);
    assertThat(denied(NOTE.readBy(NURSE_1, series, UNTIL.plusDays(1))))
        .containsExactly(SafetyReasons.NOT_IN_FORCE);
  }

  @Test
  void should_deny_once_the_visit_is_over_called_off_or_declined() {
    VisitSeries series = toVisit(DAY);

    assertThat(denied(NOTE.readBy(NURSE_1, series, DAY.plusDays(1))))
        .containsExactly(SafetyReasons.NOT_A_VISITOR);
    VisitSeries off = ok(series.notHeld(1, PlannedVisit.State.CALLED_OFF_BY_HER));
    assertThat(denied(NOTE.readBy(NURSE_1, off, DAY))).containsExactly(SafetyReasons.NOT_A_VISITOR);
    VisitSeries declined = ok(series.answer(VisitOffer.Response.DECLINED, DAY, DAY));
    assertThat(denied(NOTE.readBy(NURSE_1, declined, DAY)))
        .containsExactly(SafetyReasons.NOT_A_VISITOR);
  }

  @Test
  void should_deny_the_note_of_another_woman() {
    assertThat(denied(note(PersonId.of("woman-2")).readBy(NURSE_1, toVisit(DAY), DAY)))
        .containsExactly(SafetyReasons.OTHER_CLIENT);
  }

  @Test
  void should_never_be_a_record_to_disclose_or_to_write_as_data() {
    assertThat(SafetyNote.class.isRecord()).isFalse();
    assertThat(Disclosable.class.isAssignableFrom(SafetyNote.class)).isFalse();
    assertThat(SafetyNote.class.getDeclaredMethods())
        .filteredOn(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
        .extracting(java.lang.reflect.Method::getName)
        .containsOnly("of", "readBy", "toString");
  }

  @Test
  void should_refuse_a_note_that_holds_nothing_or_ends_before_it_begins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SafetyNote.of(WOMAN, Set.of(), RoleCode.of("MIDWIFE"), DAY, UNTIL));
    Set<SafetyNote.Precaution> call = Set.of(SafetyNote.Precaution.CALL_FIRST);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SafetyNote.of(WOMAN, call, RoleCode.of("MIDWIFE"), DAY, DAY.minusDays(1)));
    SafetyNote oneDay = SafetyNote.of(WOMAN, call, RoleCode.of("MIDWIFE"), DAY, DAY);
    assertThat(oneDay.readBy(NURSE_1, toVisit(DAY), DAY))
        .isInstanceOf(SafetyNoteAccess.Allowed.class);
    assertThatIllegalArgumentException().isThrownBy(() -> new SafetyNoteAccess.Denied(List.of()));
  }
}

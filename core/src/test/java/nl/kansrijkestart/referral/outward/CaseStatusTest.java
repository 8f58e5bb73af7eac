package nl.kansrijkestart.referral.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralSamples;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Transition;
import nl.kansrijkestart.referral.outward.CaseStatus.Form;
import nl.kansrijkestart.referral.outward.CaseStatus.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The column of the municipal case, against the table of the standards. */
class CaseStatusTest {

  private static final OrganizationId PRACTICE = OrganizationId.of("practice-1");
  private static final OrganizationId OFFICE = OrganizationId.of("desk-1");

  @ParameterizedTest
  @CsvSource({
    "SENT, CREATED, , false, SEND",
    "RECEIVED, STATUS, RECEIVED, false, RECEIVE",
    "ACCEPTED, STATUS, TAKEN_UP, false, ACCEPT",
    "REJECTED, RESULT, NOT_TAKEN_UP, false, REJECT",
    "WAITLISTED, STATUS, , false, ",
    "FIRST_CONTACT, STATUS, , false, ",
    "NO_SHOW, STATUS, , false, ",
    "DECLINED_BY_CLIENT, RESULT, AT_REQUEST_OF_CLIENT, false, DECLINE",
    "COMPLETED, RESULT, , true, COMPLETE",
    "LOST, RESULT, , false, "
  })
  void should_show_where_a_referral_stands_and_read_the_step_back(
      ReferralState state, Form form, Label label, boolean endDate, Kind step) {
    CaseStatus shown = CaseStatus.atTheDesk(state).orElseThrow();

    assertThat(shown).isEqualTo(new CaseStatus(form, label, endDate));
    assertThat(shown.step()).isEqualTo(Optional.ofNullable(step));
    assertThat(CaseStatus.of(ReferralSamples.in(state), OFFICE)).contains(shown);
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "STARTED", "CANCELLED"})
  void should_leave_out_what_the_table_does_not_give(ReferralState state) {
    assertThat(CaseStatus.atTheDesk(state)).isEmpty();
    assertThat(CaseStatus.of(ReferralSamples.in(state), OFFICE)).isEmpty();
  }

  @Test
  void should_mean_a_step_that_leads_to_where_it_was_said() {
    for (ReferralState state : ReferralState.values()) {
      CaseStatus.atTheDesk(state)
          .flatMap(CaseStatus::step)
          .ifPresent(
              step ->
                  assertThat(Transition.TABLE)
                      .as(state.code())
                      .anyMatch(row -> row.step() == step && row.to() == state));
    }
  }

  static Stream<Referral> everywhere() {
    return Stream.concat(
        Arrays.stream(ReferralState.values()).map(ReferralSamples::in),
        Stream.concat(
            EnumSet.of(
                    ReferralState.SENT,
                    ReferralState.RECEIVED,
                    ReferralState.ACCEPTED,
                    ReferralState.WAITLISTED,
                    ReferralState.NO_SHOW,
                    ReferralState.LOST)
                .stream()
                .map(ReferralSamples::declinedFrom)
                .flatMap(declined -> Stream.of(declined, ReferralSamples.resumed(declined))),
            Stream.of(
                ReferralSamples.spoken(true),
                ReferralSamples.spoken(false),
                ReferralSamples.withheld(),
                ReferralSamples.toldAfterAll(),
                ReferralSamples.waitingAfterATalk(),
                ReferralSamples.backOnDay(LocalDate.of(2025, 3, 4)),
                ReferralSamples.moved(ReferralState.NO_SHOW),
                ReferralSamples.moved(ReferralState.ACCEPTED))));
  }

  /** Two referrals that others cannot tell apart by the task, they cannot by the case. */
  @ParameterizedTest
  @MethodSource("everywhere")
  void should_tell_the_referrer_by_the_case_no_more_than_by_the_task(Referral referral) {
    Optional<OutwardStatus> told = OutwardStatus.of(referral, PRACTICE);

    assertThat(everywhere().filter(each -> OutwardStatus.of(each, PRACTICE).equals(told)))
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(CaseStatus.of(each, PRACTICE))
                    .isEqualTo(CaseStatus.of(referral, PRACTICE)));
    assertThat(CaseStatus.of(referral, PRACTICE).flatMap(CaseStatus::step))
        .isNotEqualTo(Optional.of(Kind.DECLINE));
    assertThat(CaseStatus.of(referral, referral.desk().orElse(OFFICE)))
        .isEqualTo(CaseStatus.atTheDesk(referral.state()));
  }

  @ParameterizedTest
  @CsvSource({
    "SENT, CREATED, , false",
    "RECEIVED, STATUS, RECEIVED, false",
    "ACCEPTED, STATUS, TAKEN_UP, false",
    "REJECTED, RESULT, NOT_TAKEN_UP, false",
    "WAITLISTED, STATUS, , false",
    "NO_SHOW, STATUS, , false",
    "DECLINED_BY_CLIENT, STATUS, , false",
    "STARTED, STATUS, , false",
    "COMPLETED, RESULT, , true",
    "LOST, STATUS, , false"
  })
  void should_show_the_referrer_what_it_is_told(
      ReferralState state, Form form, Label label, boolean endDate) {
    assertThat(CaseStatus.of(ReferralSamples.in(state), PRACTICE))
        .contains(new CaseStatus(form, label, endDate));
  }

  @Test
  void should_refuse_a_label_of_another_form_and_an_end_without_a_result() {
    for (Form form : Form.values()) {
      for (Label label : Label.values()) {
        if (label.form() != form) {
          assertThatIllegalArgumentException().isThrownBy(() -> new CaseStatus(form, label, false));
        }
      }
    }
    for (Form form : List.of(Form.CREATED, Form.STATUS)) {
      assertThatIllegalArgumentException().isThrownBy(() -> new CaseStatus(form, null, true));
    }
  }
}

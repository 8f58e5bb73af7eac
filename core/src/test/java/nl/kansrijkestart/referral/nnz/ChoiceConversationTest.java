package nl.kansrijkestart.referral.nnz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.referral.nnz.ChoiceConversation.Outcome;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChoiceConversationTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  private static final PersonId CLIENT = PersonId.of("client-1");
  private static final OrganizationId TEAM = OrganizationId.of("team-1");
  private static final Actor WORKER =
      Actor.of(RoleCode.of("SOCIAL_CARE_WORKER"), PersonId.of("worker-1"), TEAM);

  @ParameterizedTest
  @EnumSource(Outcome.class)
  @Requirement("R-123")
  void should_record_each_of_three_outcomes_of_a_voluntary_conversation(Outcome outcome) {
    ChoiceConversation made = made(report(DAY, Ternary.TRUE, Ternary.FALSE, outcome, false, false));

    assertThat(made.outcome()).isEqualTo(outcome);
    assertThat(made.heldOn()).isEqualTo(DAY);
    assertThat(made.professional()).isEqualTo(WORKER);
    assertThat(made.contraception()).isEqualTo(Ternary.FALSE);
    assertThat(made.answer()).isEqualTo(ChoiceConversation.Answer.HELD);
  }

  @Test
  @Requirement({"S-05", "R-123"})
  void should_refuse_contraception_without_a_conversation() {
    assertThat(
            codes(report(null, Ternary.TRUE, Ternary.FALSE, Outcome.NO_PREGNANCY_NOW, true, true)))
        .containsExactly(NnzReasons.NO_CONVERSATION);
    assertThat(
            made(report(DAY, Ternary.TRUE, Ternary.FALSE, Outcome.NO_PREGNANCY_NOW, true, true))
                .contraception())
        .isEqualTo(Ternary.TRUE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Ternary.class,
      names = {"FALSE", "UNKNOWN"})
  @Requirement({"S-05", "R-123"})
  void should_record_nothing_that_was_not_known_to_be_voluntary(Ternary voluntary) {
    assertThat(codes(report(DAY, voluntary, Ternary.FALSE, Outcome.NO_PREGNANCY_NOW, true, true)))
        .containsExactly(NnzReasons.NOT_VOLUNTARY);
  }

  @Test
  @Requirement("R-123")
  void should_refuse_pressure_and_contraception_that_is_not_the_own_choice() {
    assertThat(codes(report(DAY, Ternary.TRUE, Ternary.TRUE, Outcome.NO_CHOICE_YET, false, false)))
        .containsExactly(NnzReasons.PRESSURE);
    assertThat(
            codes(report(DAY, Ternary.TRUE, Ternary.FALSE, Outcome.NO_PREGNANCY_NOW, true, false)))
        .containsExactly(NnzReasons.NOT_OWN_CHOICE);
    for (Outcome other : List.of(Outcome.NO_CHOICE_YET, Outcome.WISH_FOR_CHILD)) {
      assertThat(codes(report(DAY, Ternary.TRUE, Ternary.FALSE, other, true, true)))
          .containsExactly(NnzReasons.OTHER_CHOICE);
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new ChoiceConversation(
                      CLIENT, ChoiceConversation.Answer.HELD, DAY, WORKER, other, Ternary.TRUE));
    }
  }

  @Test
  void should_keep_a_choice_under_pressure_out_and_the_sign_of_pressure_by_another_in_the_file() {
    Result<ChoiceConversation> refused =
        ChoiceConversation.from(
            report(DAY, Ternary.TRUE, Ternary.TRUE, Outcome.NO_PREGNANCY_NOW, true, true), DAY);

    Reason pressure = refused.reasons().get(0);
    assertThat(pressure.code()).isEqualTo(NnzReasons.PRESSURE);
    assertThat(pressure.text(Language.NL))
        .contains("geen keuze of anticonceptie")
        .contains("leg dat signaal dan vast in het dossier en volg de meldcode")
        .contains("onder vier ogen")
        .doesNotContain("leg niets vast");
    assertThat(pressure.text(Language.EN))
        .contains("no choice or contraception")
        .contains("record that signal in the file and follow the reporting code")
        .contains("a talk alone")
        .doesNotContain("record nothing");
  }

  @Test
  void should_ask_alone_whether_it_was_voluntary_and_not_bid_to_record_nothing_at_all() {
    Reason unsure =
        ChoiceConversation.from(
                report(DAY, Ternary.UNKNOWN, Ternary.FALSE, Outcome.NO_CHOICE_YET, false, false),
                DAY)
            .reasons()
            .get(0);

    assertThat(unsure.text(Language.NL)).contains("onder vier ogen").doesNotContain("wordt niets");
    assertThat(unsure.text(Language.EN)).contains("alone").doesNotContain("nothing is recorded");
  }

  @Test
  void should_say_everything_that_stands_in_the_way_at_once() {
    ChoiceReport report =
        new ChoiceReport(
            CLIENT,
            DAY.plusDays(1),
            Actor.ofOrganization(RoleCode.of("NNZ_TEAM"), TEAM),
            Ternary.UNKNOWN,
            Ternary.TRUE,
            null,
            Ternary.TRUE,
            Ternary.UNKNOWN);

    assertThat(codes(report))
        .containsExactly(
            NnzReasons.IN_FUTURE,
            NnzReasons.NO_PROFESSIONAL,
            NnzReasons.NOT_VOLUNTARY,
            NnzReasons.PRESSURE,
            NnzReasons.NO_OUTCOME,
            NnzReasons.NOT_OWN_CHOICE);
    assertThat(report).hasToString("ChoiceReport[masked]");
  }

  @Test
  void should_leave_nothing_but_the_answer_of_who_declines() {
    ChoiceConversation declined = ChoiceConversation.declined(CLIENT);

    assertThat(declined.parts())
        .filteredOn(part -> !part.name().equals("client") && !part.name().equals("answer"))
        .extracting(Part::value)
        .filteredOn(Objects::nonNull)
        .containsOnly(Ternary.UNKNOWN);
    assertThat(declined.professional()).isNull();
    assertThat(declined).hasToString("ChoiceConversation[masked]");
  }

  @ParameterizedTest
  @EnumSource(Ternary.class)
  void should_keep_what_is_not_known_of_contraception_unknown(Ternary started) {
    ChoiceReport report =
        new ChoiceReport(
            CLIENT,
            DAY,
            WORKER,
            Ternary.TRUE,
            Ternary.FALSE,
            Outcome.NO_PREGNANCY_NOW,
            started,
            Ternary.TRUE);

    assertThat(made(report).contraception()).isEqualTo(started);
    if (started != Ternary.UNKNOWN) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new ChoiceConversation(
                      CLIENT, ChoiceConversation.Answer.DECLINED, null, null, null, started));
    }
  }

  static Stream<ChoiceParts> incomplete() {
    return Stream.of(
        new ChoiceParts(ChoiceConversation.Answer.DECLINED, DAY, null, null),
        new ChoiceParts(ChoiceConversation.Answer.DECLINED, null, WORKER, null),
        new ChoiceParts(ChoiceConversation.Answer.DECLINED, null, null, Outcome.NO_CHOICE_YET),
        new ChoiceParts(ChoiceConversation.Answer.HELD, null, WORKER, Outcome.NO_CHOICE_YET),
        new ChoiceParts(ChoiceConversation.Answer.HELD, DAY, null, Outcome.NO_CHOICE_YET),
        new ChoiceParts(ChoiceConversation.Answer.HELD, DAY, WORKER, null));
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void should_hold_no_half_record(ChoiceParts parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ChoiceConversation(
                    CLIENT,
                    parts.answer(),
                    parts.heldOn(),
                    parts.professional(),
                    parts.outcome(),
                    Ternary.UNKNOWN));
  }

  @Test
  @Requirement("R-124")
  void should_want_a_training_and_an_organisation_of_a_focal_person() {
    PersonId person = PersonId.of("worker-1");

    assertThat(codesOf(FocalPerson.of(person, TEAM, DAY, DAY))).isEmpty();
    assertThat(codesOf(FocalPerson.of(person, null, DAY, DAY)))
        .containsExactly(NnzReasons.NO_ORGANIZATION);
    assertThat(codesOf(FocalPerson.of(person, TEAM, null, DAY)))
        .containsExactly(NnzReasons.NOT_TRAINED);
    assertThat(codesOf(FocalPerson.of(person, null, DAY.plusDays(1), DAY)))
        .containsExactly(NnzReasons.NO_ORGANIZATION, NnzReasons.NOT_TRAINED);
  }

  @Test
  @Requirement("R-124")
  void should_list_organisations_with_a_covenant_and_without_a_focal_person() {
    FocalPerson focal = new FocalPerson(PersonId.of("worker-1"), TEAM, DAY);
    OrganizationId b = OrganizationId.of("b");
    OrganizationId a = OrganizationId.of("a");

    assertThat(FocalPerson.without(List.of(b, TEAM, a, b), List.of(focal))).containsExactly(a, b);
    assertThat(FocalPerson.without(List.of(TEAM), List.of(focal))).isEmpty();
    assertThat(focal).hasToString("FocalPerson[masked]");
  }

  private static ChoiceReport report(
      @Nullable LocalDate heldOn,
      Ternary voluntary,
      Ternary pressure,
      Outcome outcome,
      boolean contraception,
      boolean ownChoice) {
    return new ChoiceReport(
        CLIENT,
        heldOn,
        WORKER,
        voluntary,
        pressure,
        outcome,
        Ternary.of(contraception),
        Ternary.of(ownChoice));
  }

  private static ChoiceConversation made(ChoiceReport report) {
    return ChoiceConversation.from(report, DAY)
        .match(
            conversation -> conversation,
            reasons -> {
              throw new AssertionError(reasons.toString());
            });
  }

  private static List<ReasonCode> codes(ChoiceReport report) {
    return codesOf(ChoiceConversation.from(report, DAY));
  }

  private static List<ReasonCode> codesOf(Result<?> result) {
    return result.reasons().stream().map(Reason::code).toList();
  }

  private record ChoiceParts(
      ChoiceConversation.Answer answer,
      @Nullable LocalDate heldOn,
      @Nullable Actor professional,
      @Nullable Outcome outcome) {}
}

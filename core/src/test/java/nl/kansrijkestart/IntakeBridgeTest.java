package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.BirthIntake;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.CircumstanceIntake;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.ClientIntake;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.HouseholdIntake;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.client.ResidenceIntake;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.client.SupportNetworkIntake;
import nl.kansrijkestart.client.Vulnerability;
import nl.kansrijkestart.client.VulnerabilityJudgementIntake;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentIntake;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.intake.IntakeReasons;
import nl.kansrijkestart.intake.Validators;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.pregnancy.PregnancyIntake;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.privacy.SafeContactIntake;
import nl.kansrijkestart.referral.ReferralIntake;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.visit.HomeVisit;
import nl.kansrijkestart.referral.visit.HomeVisitIntake;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.AnswersIntake;
import nl.kansrijkestart.testing.PublicTypes;
import nl.kansrijkestart.testing.RandomIntakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An intake that validates clean always builds, or meets a refusal that has business reasons. */
class IntakeBridgeTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 3, 10);
  private static final Validator VALIDATOR =
      Validators.standalone(
          Language.EN, Clock.fixed(Instant.parse("2025-03-10T12:00:00Z"), ZoneOffset.UTC));
  private static final Map<Class<? extends Record>, Function<Record, Result<?>>> BRIDGES =
      bridges();

  private static Map<Class<? extends Record>, Function<Record, Result<?>>> bridges() {
    Map<Class<? extends Record>, Function<Record, Result<?>>> bridges = new LinkedHashMap<>();
    bridges.put(ClientIntake.class, in -> Client.from((ClientIntake) in));
    bridges.put(ResidenceIntake.class, in -> Residence.from((ResidenceIntake) in));
    bridges.put(HouseholdIntake.class, in -> Household.from((HouseholdIntake) in));
    bridges.put(SupportNetworkIntake.class, in -> SupportNetwork.from((SupportNetworkIntake) in));
    bridges.put(
        CircumstanceIntake.class,
        in -> Circumstance.from((CircumstanceIntake) in, Circumstances.standard()));
    bridges.put(
        VulnerabilityJudgementIntake.class,
        in -> Vulnerability.Judgement.from((VulnerabilityJudgementIntake) in, Roles.standard()));
    bridges.put(SafeContactIntake.class, in -> SafeContact.from((SafeContactIntake) in));
    bridges.put(
        PregnancyIntake.class,
        in ->
            Pregnancy.from((PregnancyIntake) in, PregnancyId.of("p-1"), PersonId.of("w-1"), AS_OF));
    bridges.put(BirthIntake.class, in -> Birth.from((BirthIntake) in, AS_OF));
    bridges.put(AnswersIntake.class, in -> Answers.from((AnswersIntake) in));
    bridges.put(ConsentIntake.class, in -> Consent.from((ConsentIntake) in));
    bridges.put(ReferralIntake.class, in -> ReferralRequest.from((ReferralIntake) in));
    bridges.put(HomeVisitIntake.class, in -> HomeVisit.from((HomeVisitIntake) in));
    return bridges;
  }

  static Stream<Class<? extends Record>> bridged() {
    return BRIDGES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("bridged")
  void should_build_or_refuse_with_a_reason_whatever_validates_clean(Class<? extends Record> type) {
    int clean = 0;
    // the more fields must agree, the fewer random intakes are clean: go on until there are enough
    for (long seed = 1; seed <= 4_000 || (clean <= 20 && seed <= 40_000); seed++) {
      Record intake = new RandomIntakes(seed).next(type);
      if (VALIDATOR.validate(intake).isEmpty()) {
        clean++;
        Result<?> result = BRIDGES.get(type).apply(intake);
        List<ReasonCode> codes =
            result.match(
                value -> List.of(), reasons -> reasons.stream().map(Reason::code).toList());
        assertThat(codes)
            .as("seed %d: the validator must find what the domain refuses", seed)
            .doesNotContain(IntakeReasons.NOT_VALIDATED);
      }
    }
    assertThat(clean).as("clean intakes among 4,000 or more").isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("bridged")
  void should_never_throw_on_an_intake_that_nobody_validated(Class<? extends Record> type) {
    for (long seed = 1; seed <= 1_000; seed++) {
      Record intake = new RandomIntakes(seed).next(type);
      assertThat(BRIDGES.get(type).apply(intake)).isNotNull();
    }
  }

  @Test
  void should_bridge_every_intake_that_is_not_part_of_another() {
    var parts =
        PublicTypes.records()
            .filter(type -> type.getSimpleName().endsWith("Intake"))
            .filter(type -> !BRIDGES.containsKey(type))
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());

    assertThat(parts)
        .as("parts of the intakes above, which are built with them")
        .isSubsetOf(
            "AddressIntake",
            "AnswerIntake",
            "ChildIntake",
            "ConceptionIntake",
            "CrownRumpLengthIntake",
            "DueDateIntake",
            "EndingIntake",
            "HoursIntake",
            "LastPeriodIntake",
            "MaternityIntake",
            "MemberIntake",
            "ProblemIntake",
            "SectionIntake",
            "SkillIntake",
            "SupporterIntake");
  }
}

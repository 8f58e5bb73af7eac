package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.testing.MarkedValues;
import nl.kansrijkestart.testing.PublicTypes;
import nl.kansrijkestart.testing.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Marked values of name, BSN, birth date, address and free text turn up in no text of the library.
 */
class NothingPersonalShowsTest {

  /** Public data and keys, which are shown on purpose. */
  private static final List<Class<?>> NOT_ABOUT_A_PERSON = List.of(Source.class);

  static Stream<Class<?>> records() {
    return PublicTypes.records()
        .filter(
            type ->
                Disclosable.class.isAssignableFrom(type) || type.getSimpleName().endsWith("Intake"))
        .filter(type -> !NOT_ABOUT_A_PERSON.contains(type));
  }

  @ParameterizedTest
  @MethodSource("records")
  void should_show_no_marked_value_in_the_string_of_a_record_on_a_person(Class<?> type) {
    List<Object> instances =
        Stream.concat(
                Stream.iterate(1L, seed -> seed <= 20, seed -> seed + 1)
                    .flatMap(seed -> new MarkedValues(seed).instance(type).stream()),
                Samples.of(type).stream())
            .toList();

    assertThat(instances)
        .as("no instance of %s could be made: add one to Samples", type.getName())
        .isNotEmpty();
    for (Object instance : instances) {
      assertThat(instance.toString()).isEqualTo(type.getSimpleName() + "[masked]");
    }
  }

  /**
   * Where dates and texts stand in the open: public data, organisations, the time of a message, and
   * keys of referrals, which tell nothing outside the host.
   */
  private static final Set<String> OPEN =
      Set.of(
          "BirthCutoffs.Limit",
          "CapacityRules",
          "CapacityRules.Regime",
          "BirthweightReference.Info",
          "ChoiceFigures",
          "CircumstanceDefinition",
          "CircumstanceDefinition.ExchangeCode",
          "CriticalItem",
          "CutOff",
          "CutOff.Case",
          "CutOff.Limit",
          "DScore.Key",
          "Consultation",
          "CoalitionAction",
          "ConsultationStructure",
          "ConsultationStructure.Scope",
          "Deadline",
          "Desk",
          "Desk.Terms",
          "Destination",
          "Frequency",
          "HomeVisitDuty",
          "OutboxMessage",
          "Overdue",
          "RegionalCooperations.Membership",
          "ReconcilerFinding",
          "StageFact",
          "VisitProgramme",
          "Instrument",
          "Instrument.Evidence",
          "Instrument.Item",
          "Instrument.Licence",
          "ModelCard",
          "OutcomeMeasure",
          "Outbound",
          "Part",
          "Party",
          "RetentionTerm",
          "Routing",
          "Scale",
          "Scale.Band",
          "ScoringRef",
          "StatutoryDuty.Duty",
          "Trimester.Bounds",
          "VulnerabilityProposal.Signal");

  static Stream<Class<?>> aroundAPerson() {
    return concreteTypes()
        .filter(type -> ABOUT_PEOPLE.contains(feature(type)))
        .filter(type -> !OPEN.contains(type.getCanonicalName().replaceFirst("[a-z.]+\\.", "")));
  }

  private static final Set<String> ABOUT_PEOPLE =
      Set.of("privacy", "pregnancy", "birth", "client", "consent", "screening", "referral");

  /** The package of a feature holds for those within it as well. */
  private static String feature(Class<?> type) {
    return type.getPackageName()
        .replaceFirst("nl\\.kansrijkestart\\.", "")
        .replaceFirst("\\..*", "");
  }

  /** A new type that holds something on a person and forgot to say so is found here. */
  @ParameterizedTest
  @MethodSource("aroundAPerson")
  void should_show_no_date_or_text_in_the_string_of_any_type_around_a_person(Class<?> type) {
    for (long seed = 1; seed <= 20; seed++) {
      new MarkedValues(seed)
          .instance(type)
          .filter(made -> !isKey(made))
          .map(made -> made.toString().replaceAll("\\([^()]*@[^()]*\\)", ""))
          .ifPresent(
              shown -> assertThat(shown).doesNotContain("1987-06-05", "Quxmarker", "2987ZZ"));
    }
  }

  private static boolean isKey(Object made) {
    return made instanceof Record
        && made.getClass().getRecordComponents().length == 1
        && made.getClass().getRecordComponents()[0].getType() == String.class;
  }

  static Stream<Class<?>> concreteTypes() {
    return PublicTypes.all().stream()
        .filter(type -> type.isRecord() || Modifier.isFinal(type.getModifiers()))
        .filter(type -> !type.isEnum());
  }

  @ParameterizedTest
  @MethodSource("concreteTypes")
  void should_repeat_no_marked_value_when_a_constructor_or_factory_refuses_it(Class<?> type) {
    String said =
        Stream.iterate(1L, seed -> seed <= 20, seed -> seed + 1)
            .flatMap(
                seed -> {
                  MarkedValues values = new MarkedValues(seed);
                  values.instance(type);
                  return values.messages().stream();
                })
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("\n"));

    assertThat(said).doesNotContain(MarkedValues.MARKERS.toArray(String[]::new));
  }
}

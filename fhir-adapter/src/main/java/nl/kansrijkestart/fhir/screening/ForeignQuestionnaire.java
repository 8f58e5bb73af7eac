package nl.kansrijkestart.fhir.screening;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.screening.InstrumentId;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;

/**
 * A questionnaire of another system, and which of its questions are those of an instrument
 * (vragenlijst van een ander). The host says so; nothing is told from words or from a likeness of
 * codes.
 *
 * <pre>{@code
 * FhirReader reader =
 *     FhirReader.standard()
 *         .withQuestionnaires(
 *             List.of(
 *                 ForeignQuestionnaire.of(
 *                     questionnaire, InstrumentId.of("gad-2"), "1", Map.of("a1", 1, "a2", 2))));
 * }</pre>
 *
 * <p>It stands for exactly the responses that name its canonical, the version included: another
 * version may ask something else. A question that is not named is reported and carried, such as a
 * total, which is computed anew. This class is immutable and thread-safe.
 *
 * @param canonical what {@code QuestionnaireResponse.questionnaire} holds, with {@code |version} if
 *     it has one, not null
 * @param instrument the instrument, not null
 * @param version the version of the instrument, as its model card names it, not null
 * @param items the number of the question in the instrument, 1 or more, by {@code linkId}; each
 *     number once; not null, not empty, at most {@value #MOST_ITEMS}
 * @param weights the item score of an answer by a code, by {@code linkId} and then by {@code
 *     system|code}; only for answers that do not carry their weight; not null, often empty
 */
public record ForeignQuestionnaire(
    String canonical,
    InstrumentId instrument,
    String version,
    Map<String, Integer> items,
    Map<String, Map<String, Integer>> weights) {

  /** The greatest number of questions. */
  public static final int MOST_ITEMS = 1_000;

  private static final int DEEPEST = 8;

  /** Copies the maps and checks the numbers. */
  public ForeignQuestionnaire {
    requireNonNull(canonical, "canonical");
    requireNonNull(instrument, "instrument");
    requireNonNull(version, "version");
    items = Map.copyOf(items);
    Map<String, Map<String, Integer>> copy = new HashMap<>();
    weights.forEach((link, codes) -> copy.put(link, Map.copyOf(codes)));
    weights = Map.copyOf(copy);
    if (canonical.isBlank() || canonical.startsWith(Project.QUESTIONNAIRE)) {
      throw new IllegalArgumentException(
          "The canonical must be that of a questionnaire of another system");
    }
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "The items must be 1 to " + MOST_ITEMS + ", were " + items.size());
    }
    Set<Integer> numbers = new HashSet<>(items.values());
    if (numbers.size() < items.size() || numbers.stream().anyMatch(number -> number < 1)) {
      throw new IllegalArgumentException("Each item must have a number of its own, 1 or more");
    }
    if (!items.keySet().containsAll(weights.keySet())) {
      throw new IllegalArgumentException("Weights must be those of items that are named");
    }
  }

  /**
   * A questionnaire with the weights that stand in it, as {@code ordinalValue} or {@code
   * itemWeight} of its answer options. Options out of a value set are not looked up.
   *
   * @param questionnaire the questionnaire, with its url, not null
   * @param instrument the instrument, not null
   * @param version the version of the instrument, not null
   * @param items the number of the question in the instrument by {@code linkId}, not null
   * @return the questionnaire, never null
   * @throws IllegalArgumentException if it has no url, an item is not in it, stands twice or too
   *     deep, or a weight is no whole number
   */
  public static ForeignQuestionnaire of(
      Questionnaire questionnaire,
      InstrumentId instrument,
      String version,
      Map<String, Integer> items) {
    Map<String, Map<String, Integer>> weights = new HashMap<>();
    collect(questionnaire.getItem(), items.keySet(), weights, 0);
    if (!weights.keySet().containsAll(items.keySet())) {
      throw new IllegalArgumentException("Each item that is named must stand in the questionnaire");
    }
    String url = questionnaire.hasUrl() ? questionnaire.getUrl() : "";
    return new ForeignQuestionnaire(
        questionnaire.hasVersion() && !url.isEmpty() ? url + "|" + questionnaire.getVersion() : url,
        instrument,
        version,
        items,
        weights);
  }

  private static void collect(
      List<QuestionnaireItemComponent> items,
      Set<String> named,
      Map<String, Map<String, Integer>> weights,
      int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("Items must be at most " + DEEPEST + " deep");
    }
    for (QuestionnaireItemComponent item : items) {
      String link = item.getLinkId();
      if (link != null
          && named.contains(link)
          && weights.put(link, weights(item.getAnswerOption())) != null) {
        throw new IllegalArgumentException("An item must stand in the questionnaire once");
      }
      collect(item.getItem(), named, weights, depth + 1);
    }
  }

  private static Map<String, Integer> weights(
      List<QuestionnaireItemAnswerOptionComponent> options) {
    Map<String, Integer> weights = new HashMap<>();
    for (QuestionnaireItemAnswerOptionComponent option : options) {
      if (option.getValue() instanceof Coding coding && coding.hasCode()) {
        Set<BigDecimal> found = Extensions.weights(coding, option);
        if (found.size() > 1) {
          throw new IllegalArgumentException("An answer must have one weight");
        }
        for (BigDecimal weight : found) {
          weights.put(key(coding), whole(weight));
        }
      }
    }
    return weights;
  }

  private static int whole(BigDecimal weight) {
    try {
      return weight.intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("A weight must be a whole number", e);
    }
  }

  private static String key(Coding coding) {
    return (coding.hasSystem() ? coding.getSystem() : "") + "|" + coding.getCode();
  }

  /**
   * The weight of an answer by its code.
   *
   * @param link the {@code linkId} of the question in that questionnaire, not null
   * @param coding the answer, not null
   * @return the weight, or empty where it is not known; never null
   */
  public Optional<Integer> weight(String link, Coding coding) {
    return Optional.ofNullable(weights.getOrDefault(link, Map.of()).get(key(coding)));
  }
}

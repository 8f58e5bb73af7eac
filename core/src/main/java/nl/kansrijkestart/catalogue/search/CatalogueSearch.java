package nl.kansrijkestart.catalogue.search;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.CatalogueReasons;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.catalogue.Profile;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.Role;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pregnancy.LifePhase;
import org.jspecify.annotations.Nullable;

/**
 * Finds offers by what people call them and by what they are for (zoeken in het aanbod).
 *
 * <p>Words are looked for in the name and former names, in the topics of life, the phases and the
 * kinds of provider, in the goal and in the target group, each in Dutch and in English; every word
 * must be found somewhere. Capitals and accents do not matter, and part of a word will do, from
 * three letters on. Made once and used for everybody; nothing of a client is needed to search.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CatalogueSearch {

  /** A longer text is refused: no name or question is that long. */
  public static final int MAX_LENGTH = 200;

  private static final int SHORTEST_PART = 3;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<Intervention, Map<Field, String>> texts;

  private CatalogueSearch(Map<Intervention, Map<Field, String>> texts) {
    this.texts = texts;
  }

  /**
   * Makes a catalogue searchable; frameworks, which are no offers by themselves, are left out.
   *
   * @param catalogue the offers, not null
   * @param roles the names of roles and kinds of organisation, such as {@code Roles.standard()},
   *     not null
   * @return the search, never null
   */
  public static CatalogueSearch of(Catalogue catalogue, Roles roles) {
    requireNonNull(roles, "roles");
    Map<Intervention, Map<Field, String>> texts = new LinkedHashMap<>();
    for (Intervention offer : catalogue.interventions()) {
      if (!offer.framework()) {
        texts.put(offer, fields(offer, roles));
      }
    }
    return new CatalogueSearch(texts);
  }

  private static Map<Field, String> fields(Intervention offer, Roles roles) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    Profile profile = offer.profile();
    add(fields, Field.NAME, both(offer.name()));
    add(fields, Field.FORMER_NAME, offer.formerNames());
    add(fields, Field.GOAL, both(profile.goal()));
    add(fields, Field.TARGET_GROUP, both(profile.targetGroup()));
    profile.domains().forEach(domain -> add(fields, Field.DOMAIN, labels(domain.code())));
    offer.phases().forEach(phase -> add(fields, Field.PHASE, labels(code(phase))));
    for (RoleCode provider : offer.providers()) {
      Optional<Role> role = roles.find(provider);
      add(
          fields,
          Field.PROVIDER,
          role.map(each -> List.of(each.name(Language.NL), each.name(Language.EN)))
              .orElse(List.of(provider.value())));
    }
    return fields;
  }

  private static void add(Map<Field, String> fields, Field field, List<String> texts) {
    texts.forEach(text -> fields.merge(field, folded(text), String::concat));
  }

  private static List<String> both(@Nullable LocalizedText text) {
    return text == null ? List.of() : List.of(text.nl(), text.en());
  }

  /** The words of a code in both languages. */
  private static List<String> labels(String code) {
    Reason word = Reason.of(CatalogueReasons.WORD, Map.of("code", code));
    return List.of(word.text(Language.NL), word.text(Language.EN));
  }

  private static String code(LifePhase phase) {
    return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Lower case without accents, each word with a blank before and after it. */
  private static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return " " + NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }

  /**
   * The offers in which every word is found.
   *
   * @param words one or more words, at most {@value #MAX_LENGTH} characters; with no word at all,
   *     every offer is found; not null
   * @return those found in their name first, then by former name, by topic, phase and provider, by
   *     goal and by target group; otherwise in the order of the packs; immutable, never null
   * @throws IllegalArgumentException if the text is too long
   */
  public List<Hit> find(String words) {
    return find(words, null, null, null);
  }

  /**
   * The offers in which every word is found, of one topic, phase or kind of provider.
   *
   * @param words one or more words, or blank for any; not null
   * @param domain the topic of life that the goal must be about, or null for any
   * @param phase the phase that it must be for, or null for any
   * @param provider the kind of organisation or professional that must carry it out, or null for
   *     any
   * @return in the order of {@link #find(String)}; immutable, never null
   * @throws IllegalArgumentException if the text is too long
   */
  public List<Hit> find(
      String words,
      @Nullable LifeDomain domain,
      @Nullable LifePhase phase,
      @Nullable RoleCode provider) {
    if (requireNonNull(words, "words").length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A text to search for must have at most " + MAX_LENGTH + " characters");
    }
    List<String> wanted =
        Arrays.stream(folded(words).strip().split(" ")).filter(word -> !word.isEmpty()).toList();
    List<Hit> hits = new ArrayList<>();
    texts.forEach(
        (offer, fields) -> {
          boolean asked =
              (domain == null || offer.profile().domains().contains(domain))
                  && (phase == null || offer.phases().contains(phase))
                  && (provider == null || offer.providers().contains(provider));
          if (asked) {
            found(wanted, fields).ifPresent(in -> hits.add(new Hit(offer.id(), in)));
          }
        });
    hits.sort(Comparator.comparing(Hit::least));
    return List.copyOf(hits);
  }

  /** For each word the field that tells most; empty where a word is nowhere. */
  private static Optional<List<Field>> found(List<String> words, Map<Field, String> fields) {
    List<Field> in = new ArrayList<>();
    for (String word : words) {
      String part = word.length() < SHORTEST_PART ? " " + word + " " : word;
      Optional<Field> first =
          fields.entrySet().stream()
              .filter(each -> each.getValue().contains(part))
              .map(Map.Entry::getKey)
              .findFirst();
      if (first.isEmpty()) {
        return Optional.empty();
      }
      in.add(first.get());
    }
    return Optional.of(in.stream().distinct().sorted().toList());
  }

  /** Where a word was found, what tells most first (waar gevonden). */
  public enum Field {
    /** The name (naam). */
    @JsonProperty("name")
    NAME,
    /** A name of before (vroegere naam). */
    @JsonProperty("former-name")
    FORMER_NAME,
    /** A topic of life (leefgebied). */
    @JsonProperty("domain")
    DOMAIN,
    /** A phase of life (levensfase). */
    @JsonProperty("phase")
    PHASE,
    /** A kind of provider (soort aanbieder). */
    @JsonProperty("provider")
    PROVIDER,
    /** The goal (doel). */
    @JsonProperty("goal")
    GOAL,
    /** The target group (doelgroep). */
    @JsonProperty("target-group")
    TARGET_GROUP
  }

  /**
   * An offer that was found.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param intervention the offer, not null
   * @param fields where the words were found, what tells most first; empty where no word was asked;
   *     not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"intervention", "fields"})
  public record Hit(InterventionId intervention, List<Field> fields) implements Explained {

    /** Copies the list. */
    public Hit {
      requireNonNull(intervention, "intervention");
      fields = List.copyOf(fields);
    }

    /** The place that tells least counts, since every word must be found. */
    private Field least() {
      return fields.isEmpty() ? Field.NAME : fields.get(fields.size() - 1);
    }

    /**
     * Where the words were found.
     *
     * @return one reason for each place, never null
     */
    @Override
    public List<Reason> reasons() {
      return fields.stream()
          .map(
              field ->
                  Reason.of(
                      CatalogueReasons.FOUND_IN,
                      Map.of("field", field.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
          .toList();
    }
  }
}

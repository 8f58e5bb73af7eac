package nl.kansrijkestart.catalogue.policy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.CriterionJudge;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.catalogue.Limit;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What it would do to change for whom an offer is: who gains, who loses, for whom it becomes open
 * or settled (wat als).
 *
 * <pre>{@code
 * WhatIf older = WhatIf.of(catalogue, voorZorg, Fact.AGE_AT_REGISTRATION,
 *     Limit.of(Comparison.BELOW, "27"));
 * WhatIf.Outcome outcome = older.run(people, 0);
 * }</pre>
 *
 * <p><b>The counts are for internal use.</b> A small count can lead to a person, and nothing is
 * suppressed here: publish none of it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class WhatIf {

  /** The most examples that can be asked for: 1,000. */
  public static final int MAX_EXAMPLES = 1_000;

  private final Intervention offer;
  private final CriterionJudge before;
  private final CriterionJudge after;

  private WhatIf(Intervention offer, CriterionJudge before, CriterionJudge after) {
    this.offer = offer;
    this.before = before;
    this.after = after;
  }

  /**
   * An offer as it is in two catalogues, the criteria of its framework included.
   *
   * @param before the offers as they are, not null
   * @param after the offers as they might be, not null
   * @param offer the offer, not null
   * @return the question, never null
   * @throws IllegalArgumentException if the offer is not in both
   */
  public static WhatIf of(Catalogue before, Catalogue after, InterventionId offer) {
    Intervention old = find(before, offer);
    return new WhatIf(
        old, CriterionJudge.of(before.criterion(offer)), CriterionJudge.of(after.criterion(offer)));
  }

  /**
   * An offer with other criteria of its own; those of its framework stay.
   *
   * @param catalogue the offers, not null
   * @param offer the offer, not null
   * @param other for whom it might be, not null
   * @return the question, never null
   * @throws IllegalArgumentException if the offer is not in the catalogue
   */
  public static WhatIf of(Catalogue catalogue, InterventionId offer, Criterion other) {
    find(catalogue, offer);
    return of(catalogue, changed(catalogue, offer, other), offer);
  }

  /**
   * An offer with one other limit: in its own criteria, or else in those of its framework. See
   * {@link #withLimit}.
   *
   * @param catalogue the offers, not null
   * @param offer the offer, not null
   * @param fact the fact, not null
   * @param limit the limit, which replaces the one on the same side, not null
   * @return the question, never null
   * @throws IllegalArgumentException if the offer is not in the catalogue, or there is not exactly
   *     one such limit
   */
  public static WhatIf of(Catalogue catalogue, InterventionId offer, Fact<?> fact, Limit limit) {
    Intervention own = find(catalogue, offer);
    InterventionId framework = own.combinesWith();
    boolean ours = framework == null || ChangedLimit.count(own.criterion(), fact, limit) > 0;
    Intervention changed = ours ? own : find(catalogue, requireNonNull(framework));
    Criterion other = withLimit(changed.criterion(), fact, limit);
    return of(catalogue, changed(catalogue, changed.id(), other), offer);
  }

  /**
   * Criteria with one other limit. The doubtful values of that condition are dropped: the sources
   * left them open, whoever sets the limit does not.
   *
   * @param criterion the criteria, not null
   * @param fact the fact, not null
   * @param limit the limit, which replaces the one on the same side, inclusive or not; not null
   * @return the criteria with the limit, never null
   * @throws IllegalArgumentException if there is not exactly one such limit, or if the range would
   *     be upside down
   */
  public static Criterion withLimit(Criterion criterion, Fact<?> fact, Limit limit) {
    requireNonNull(fact, "fact");
    int count = ChangedLimit.count(criterion, fact, requireNonNull(limit, "limit"));
    if (count != 1) {
      throw new IllegalArgumentException(
          "There must be exactly one limit on that side of "
              + fact
              + " to change, there are "
              + count);
    }
    return ChangedLimit.in(criterion, fact, limit);
  }

  private static Intervention find(Catalogue catalogue, InterventionId id) {
    return catalogue
        .find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("There is no offer " + id + " in this catalogue"));
  }

  private static Catalogue changed(Catalogue catalogue, InterventionId id, Criterion other) {
    requireNonNull(other, "other");
    return Catalogue.of(
        catalogue.interventions().stream()
            .map(each -> each.id().equals(id) ? each.withCriterion(other) : each)
            .toList());
  }

  /**
   * Asks for each of these people, in one pass; nobody is kept but the examples that are asked for.
   *
   * @param people the people, each once; may be as many as there are; not null
   * @param examples of how many of those for whom something changes the key is kept, the first
   *     ones; 0 to {@link #MAX_EXAMPLES}
   * @return the counts, for internal use, never null
   * @throws IllegalArgumentException if the number of examples is out of range
   */
  public Outcome run(Iterable<Person> people, int examples) {
    if (examples < 0 || examples > MAX_EXAMPLES) {
      throw new IllegalArgumentException("Examples must be 0 to " + MAX_EXAMPLES);
    }
    WhatIfTally tally = new WhatIfTally(examples);
    for (Person person : people) {
      tally.add(
          person,
          before.judge(person.facts(), person.asOf()),
          after.judge(person.facts(), person.asOf()));
    }
    return new Outcome(offer.id(), tally.all(), tally.towns(), tally.examples(), offer.sources());
  }

  /**
   * The offer.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "WhatIf[" + offer.id() + "]";
  }

  /**
   * Somebody of whom it is asked (persoon).
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param key the key by which the caller finds the person, opaque, not null
   * @param facts what is known, not null
   * @param asOf the day for which it is asked, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"key", "facts", "asOf"})
  public record Person(String key, Facts facts, LocalDate asOf) implements Disclosable {

    /** Checks that all parts are there. */
    public Person {
      requireNonNull(key, "key");
      requireNonNull(facts, "facts");
      requireNonNull(asOf, "asOf");
    }

    @Override
    public List<Part> parts() {
      List<Part> parts = new ArrayList<>();
      parts.add(Part.ofWoman("key", DataCategory.IDENTIFYING, key));
      parts.addAll(facts.parts());
      parts.add(Part.ofWoman("asOf", DataCategory.REFERRAL, asOf));
      return List.copyOf(parts);
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * How many people there are of each change (aantallen). For internal use.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param gain it did not fit, and would
   * @param lose it fitted, and would no longer
   * @param openedFromFit it fitted, and would have to be asked
   * @param openedFromNot it did not fit, and would have to be asked
   * @param settledAsFit it had to be asked, and would fit
   * @param settledAsNot it had to be asked, and would not fit
   * @param staysFit it fits either way
   * @param staysNot it fits neither way
   * @param staysOpen it must be asked either way
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({
    "gain",
    "lose",
    "openedFromFit",
    "openedFromNot",
    "settledAsFit",
    "settledAsNot",
    "staysFit",
    "staysNot",
    "staysOpen"
  })
  public record Counts(
      long gain,
      long lose,
      long openedFromFit,
      long openedFromNot,
      long settledAsFit,
      long settledAsNot,
      long staysFit,
      long staysNot,
      long staysOpen)
      implements Explained {

    /**
     * How many people there are in all.
     *
     * @return the number
     */
    public long people() {
      return gain + lose + opened() + settled() + same();
    }

    /**
     * For how many it would become open.
     *
     * @return the number
     */
    public long opened() {
      return openedFromFit + openedFromNot;
    }

    /**
     * For how many it would be settled.
     *
     * @return the number
     */
    public long settled() {
      return settledAsFit + settledAsNot;
    }

    /**
     * For how many nothing would change.
     *
     * @return the number
     */
    public long same() {
      return staysFit + staysNot + staysOpen;
    }

    /** The counts in a sentence. */
    @Override
    public List<Reason> reasons() {
      return List.of(
          Reason.of(
              PolicyReasons.WHAT_IF,
              Map.of(
                  "people", people(),
                  "gain", gain,
                  "lose", lose,
                  "opened", opened(),
                  "settled", settled(),
                  "same", same())));
    }
  }

  /**
   * The counts of one municipality (gemeente). For internal use.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param municipality where they stay, or null where that is not known
   * @param counts the counts, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"municipality", "counts"})
  public record Town(@Nullable Municipality municipality, Counts counts) {

    /** Checks that there are counts. */
    public Town {
      requireNonNull(counts, "counts");
    }
  }

  /**
   * Somebody for whom something would change (voorbeeld).
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param key the key by which the caller finds the person, not null
   * @param before whether it fits, not null
   * @param after whether it would fit, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"key", "before", "after"})
  public record Example(String key, Ternary before, Ternary after) implements Disclosable {

    /** Checks that all parts are there. */
    public Example {
      requireNonNull(key, "key");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
    }

    @Override
    public List<Part> parts() {
      return List.of(
          Part.ofWoman("key", DataCategory.IDENTIFYING, key),
          Part.ofWoman("before", DataCategory.REFERRAL, before),
          Part.ofWoman("after", DataCategory.REFERRAL, after));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * What the change would do (uitkomst). For internal use: nothing is suppressed.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param offer the offer, not null
   * @param all everybody, not null
   * @param towns the same by municipality, by code, those of whom it is not known last; not null
   * @param examples those for whom something changes, as many as were asked for; not null
   * @param sources what the offer as it is stands on, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"offer", "all", "towns", "examples", "sources"})
  public record Outcome(
      InterventionId offer,
      Counts all,
      List<Town> towns,
      List<Example> examples,
      List<Source> sources)
      implements Explained {

    /** Copies the lists. */
    public Outcome {
      requireNonNull(offer, "offer");
      requireNonNull(all, "all");
      towns = List.copyOf(towns);
      examples = List.copyOf(examples);
      sources = List.copyOf(sources);
    }

    @Override
    public List<Reason> reasons() {
      Reason counted = all.reasons().get(0);
      return List.of(
          new Reason(counted.code(), null, sources, counted.parameters()),
          Reason.of(PolicyReasons.INTERNAL_COUNTS));
    }
  }
}

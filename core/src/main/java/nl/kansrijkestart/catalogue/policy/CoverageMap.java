package nl.kansrijkestart.catalogue.policy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import org.jspecify.annotations.Nullable;

/**
 * In which situations there is an offer, and in which there is none (dekkingskaart).
 *
 * <p>Takes a few facts and looks at every situation that the offers tell apart by them: whether an
 * offer fits, whether one may fit once more is known, or whether nothing does. What is not among
 * the facts stays unknown, and unknown is not nothing. Offers that ask nothing but where somebody
 * stays are left out, since they fit in every situation; so are frameworks, offers in development
 * and those for professionals. Of facts that name codes, such as the municipality, the codes that
 * no offer names are one value, {@code value.other}; municipalities that no offer of the catalogue
 * names are left out.
 *
 * <pre>{@code
 * CoverageMap map = CoverageMap.of(catalogue, CoverageMap.Scope.standard(), day);
 * map.gaps().forEach(gap -> show(gap.reasons()));
 * // Ridderkerk; pregnant: yes; gestational age: from 28+0 on; No offer.
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param asOf the day on which it was looked at, not null
 * @param situations how many situations are possible
 * @param fit in how many of these at least one offer fits
 * @param mayFit in how many of the others at least one may fit
 * @param none in how many nothing fits
 * @param gaps the situations in which nothing fits for certain, adjacent ones together: first those
 *     in which nothing does; not null
 * @param notes what to know when reading it, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"asOf", "situations", "fit", "mayFit", "none", "gaps", "notes"})
public record CoverageMap(
    LocalDate asOf,
    int situations,
    int fit,
    int mayFit,
    int none,
    List<Gap> gaps,
    List<Reason> notes)
    implements Explained {

  /** The most situations that a map may have: 100,000. */
  public static final int MAX_SITUATIONS = 100_000;

  /** Copies the lists. */
  public CoverageMap {
    requireNonNull(asOf, "asOf");
    gaps = List.copyOf(gaps);
    notes = List.copyOf(notes);
  }

  /**
   * Looks at the offers of a catalogue.
   *
   * @param catalogue the offers, not null
   * @param scope the facts, and what cannot be, not null
   * @param asOf the day, not null
   * @return the map, never null
   * @throws IllegalArgumentException if the facts make more than {@link #MAX_SITUATIONS}
   */
  public static CoverageMap of(Catalogue catalogue, Scope scope, LocalDate asOf) {
    requireNonNull(scope, "scope");
    return CoverageRun.of(catalogue, scope, requireNonNull(asOf, "asOf"));
  }

  /** What the map says on the whole, and then what to know when reading it. */
  @Override
  public List<Reason> reasons() {
    return notes;
  }

  /** What there is in a situation (dekking). */
  public enum Coverage {
    /** Nothing fits, whatever else is known (niets). */
    @JsonProperty("none")
    NONE,
    /** Something may fit, once more is known or a person has judged (misschien). */
    @JsonProperty("may-fit")
    MAY_FIT
  }

  /**
   * Situations in which no offer fits for certain (gat in het aanbod).
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param coverage whether nothing fits, or something may, not null
   * @param situation the values of the facts; a fact that is not named may be anything; not null
   * @param dependsOn the facts that decide whether something fits; empty where nothing does; not
   *     null
   * @param situations how many situations of the map it holds, 1 or more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"coverage", "situation", "dependsOn", "situations"})
  public record Gap(
      Coverage coverage, List<Reason> situation, List<Fact<?>> dependsOn, int situations)
      implements Explained {

    /** Copies the lists. */
    public Gap {
      requireNonNull(coverage, "coverage");
      situation = List.copyOf(situation);
      dependsOn = List.copyOf(dependsOn);
    }

    /** The situation, and then what there is in it. */
    @Override
    public List<Reason> reasons() {
      List<Reason> reasons = new ArrayList<>(situation);
      reasons.add(CoverageRun.verdict(dependsOn));
      return List.copyOf(reasons);
    }
  }

  /**
   * Which situations are looked at (reikwijdte).
   *
   * <p>This class is immutable and thread-safe.
   */
  public static final class Scope {

    private static final List<Fact<?>> FACTS =
        List.of(
            Fact.MUNICIPALITY_OF_STAY,
            Fact.PREGNANT,
            Fact.GESTATIONAL_AGE,
            Fact.VULNERABILITY,
            Fact.CHILD_LIVING,
            Fact.CHILD_BIRTH_DATE);

    private final List<Fact<?>> facts;
    private final Facts given;
    private final List<Criterion> impossible;
    private final @Nullable LifeDomain topic;

    private Scope(
        List<Fact<?>> facts, Facts given, List<Criterion> impossible, @Nullable LifeDomain topic) {
      this.facts = facts;
      this.given = given;
      this.impossible = impossible;
      this.topic = topic;
    }

    /**
     * Where she stays, whether she is pregnant and how far, how vulnerable she is, whether there is
     * a living child and how old it is.
     *
     * @return the scope, never null
     */
    public static Scope standard() {
      return of(FACTS);
    }

    /**
     * These facts.
     *
     * @param facts the facts, at least one, each counted once, in the order in which they are
     *     named; not null
     * @return the scope, never null
     * @throws IllegalArgumentException if there is none
     */
    public static Scope of(List<Fact<?>> facts) {
      List<Fact<?>> once = List.copyOf(new LinkedHashSet<>(facts));
      if (once.isEmpty()) {
        throw new IllegalArgumentException("A coverage map needs at least one fact");
      }
      return new Scope(once, Facts.none(), Impossible.BY_MEANING, null);
    }

    /**
     * A copy in which these facts hold in every situation.
     *
     * @param known the facts; those that the map is over are not looked at; not null
     * @return the copy, never null
     */
    public Scope withGiven(Facts known) {
      return new Scope(facts, requireNonNull(known, "known"), impossible, topic);
    }

    /**
     * A copy with situations that cannot be, besides those that are excluded already.
     *
     * @param cannotBe where this holds, the situation cannot be, not null
     * @return the copy, never null
     */
    public Scope withImpossible(Criterion cannotBe) {
      List<Criterion> more = new ArrayList<>(impossible);
      more.add(requireNonNull(cannotBe, "cannotBe"));
      return new Scope(facts, given, List.copyOf(more), topic);
    }

    /**
     * A copy for the offers about one topic of life, such as money; offers of which no topic is
     * known are left out and counted.
     *
     * @param about the topic, or null for all offers
     * @return the copy, never null
     */
    public Scope withTopic(@Nullable LifeDomain about) {
      return new Scope(facts, given, impossible, about);
    }

    /**
     * The facts that the situations are made of.
     *
     * @return an immutable list, never null
     */
    public List<Fact<?>> facts() {
      return facts;
    }

    /**
     * What cannot be. To begin with only what the meaning of the facts rules out: a gestational age
     * without a pregnancy; pregnant and not an expectant parent; pregnant and delivered (twins born
     * on different days are left aside); a child that lives, or a youngest one, without a living
     * child; a birth date that lies ahead. Where a fact then cannot have a value, it does not
     * apply; where an answer of yes or no that is not among the facts can only be one of the two,
     * it is taken as known: who is pregnant is an expectant parent.
     *
     * @return an immutable list, never null
     */
    public List<Criterion> impossible() {
      return impossible;
    }

    Facts given() {
      return given;
    }

    @Nullable LifeDomain topic() {
      return topic;
    }
  }
}

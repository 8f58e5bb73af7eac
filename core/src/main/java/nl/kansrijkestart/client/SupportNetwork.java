package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The network card: on whom the parents can fall back (netwerkkaart), filled in together with a
 * parent. The people on it are pseudonyms; a name is never needed.
 *
 * <p>A card that was not filled in says nothing: not that nobody is there.
 *
 * <p>Source: 000_eb423f63e596da97.txt, L165-171. The kinds of relation and support are a choice of
 * this library.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param client the key of the parent, not null
 * @param filledOn the day on which it was filled in with the parent, or null if it was not
 * @param filledBy the role of the professional who did that with the parent, or null
 * @param supporters the people on the card, each once; none on a card that was not filled in; not
 *     null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"client", "filledOn", "filledBy", "supporters"})
public record SupportNetwork(
    PersonId client,
    @Nullable LocalDate filledOn,
    @Nullable RoleCode filledBy,
    List<Supporter> supporters)
    implements Disclosable {

  /** What kind of supporter somebody is. */
  public enum Kind {
    /** Family, friends, neighbours, volunteers (informeel). */
    @JsonProperty("informal")
    INFORMAL,
    /** Somebody whose work it is (professioneel). */
    @JsonProperty("professional")
    PROFESSIONAL
  }

  /** What somebody is to her. */
  public enum Relation {
    /** Her partner (partner). */
    @JsonProperty("partner")
    PARTNER,
    /** A parent or step-parent (ouder). */
    @JsonProperty("parent")
    PARENT,
    /** A brother or sister (broer of zus). */
    @JsonProperty("sibling")
    SIBLING,
    /** Other family, also of her partner (familie). */
    @JsonProperty("other-family")
    OTHER_FAMILY,
    /** A friend (vriend of vriendin). */
    @JsonProperty("friend")
    FRIEND,
    /** A neighbour (buur). */
    @JsonProperty("neighbour")
    NEIGHBOUR,
    /** Somebody from school, work, a club or a faith community (school, werk, gemeenschap). */
    @JsonProperty("community")
    COMMUNITY,
    /** A volunteer, such as one of Home-Start (vrijwilliger). */
    @JsonProperty("volunteer")
    VOLUNTEER,
    /** A professional (hulpverlener). */
    @JsonProperty("professional")
    PROFESSIONAL,
    /** Somebody else (anders). */
    @JsonProperty("other")
    OTHER
  }

  /** What somebody does for her. */
  public enum Support {
    /** Listening, being there (luisteren, er zijn). */
    @JsonProperty("emotional")
    EMOTIONAL,
    /** Doing things: shopping, minding a child (praktisch). */
    @JsonProperty("practical")
    PRACTICAL,
    /** Advice and finding the way (advies). */
    @JsonProperty("advice")
    ADVICE,
    /** Money or goods (geld of spullen). */
    @JsonProperty("material")
    MATERIAL
  }

  /**
   * Somebody on the card.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param pseudonym what this person is called on the card: a key, never a name; not null
   * @param relation what this person is to her, or null if not said
   * @param kind informal or professional, not null
   * @param support what this person does for her; empty if not said; not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"pseudonym", "relation", "kind", "support"})
  public record Supporter(
      PersonId pseudonym, @Nullable Relation relation, Kind kind, Set<Support> support)
      implements Disclosable {

    /** Copies the kinds of support. */
    public Supporter {
      requireNonNull(pseudonym, "pseudonym");
      requireNonNull(kind, "kind");
      EnumSet<Support> ordered = EnumSet.noneOf(Support.class);
      ordered.addAll(support);
      support = Collections.unmodifiableSet(ordered);
    }

    @Override
    public List<Part> parts() {
      return List.of(
          new Part("pseudonym", DataCategory.REFERENCE, DataSubject.OTHER, pseudonym),
          new Part("relation", DataCategory.FAMILY, DataSubject.OTHER, relation),
          new Part("kind", DataCategory.FAMILY, DataSubject.OTHER, kind),
          new Part("support", DataCategory.FAMILY, DataSubject.OTHER, support));
    }

    /**
     * The name of the type; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /** Copies the list, and checks that nobody is on it twice, or on a card that is not filled in. */
  public SupportNetwork {
    requireNonNull(client, "client");
    supporters = List.copyOf(supporters);
    if (filledOn == null && (!supporters.isEmpty() || filledBy != null)) {
      throw new IllegalArgumentException(
          "A network card with people on it needs the day on which it was filled in");
    }
    if (supporters.stream().map(Supporter::pseudonym).distinct().count() != supporters.size()) {
      throw new IllegalArgumentException("A person stands on a network card once");
    }
  }

  /**
   * A card that was not filled in.
   *
   * @param client the key of the parent, not null
   * @return the card, never null
   */
  public static SupportNetwork notFilledIn(PersonId client) {
    return new SupportNetwork(client, null, null, List.of());
  }

  /**
   * The card that a form or message hands over.
   *
   * @param intake the intake, not null
   * @return the card; a refusal if it was filled in without the parent, or if the intake was not
   *     validated; never null
   */
  public static Result<SupportNetwork> from(SupportNetworkIntake intake) {
    requireNonNull(intake, "intake");
    return FromIntake.build(intake::toDomain);
  }

  /**
   * The number of supporters of a kind.
   *
   * @param kind informal or professional, not null
   * @return the number, 0 on a card that was not filled in: ask {@link #isolation} what that means
   */
  public int count(Kind kind) {
    requireNonNull(kind, "kind");
    return (int) supporters.stream().filter(supporter -> supporter.kind() == kind).count();
  }

  /**
   * Whether the card is a sign of isolation (signaal isolement): it was filled in, and nobody on it
   * is an informal supporter. A signal to talk about, never a verdict.
   *
   * @return the answer with its reasons, never null
   */
  public IsolationSignal isolation() {
    return IsolationSignal.of(this);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("client", DataCategory.REFERENCE, client),
        Part.ofWoman("filledOn", DataCategory.FAMILY, filledOn),
        Part.ofWoman("filledBy", DataCategory.FAMILY, filledBy),
        new Part("supporters", DataCategory.FAMILY, DataSubject.OTHER, supporters));
  }

  /**
   * The name of the type; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}

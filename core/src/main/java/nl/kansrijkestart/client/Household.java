package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The people around the pregnancy, as one system (gezin): partner, biological father, children, who
 * holds authority. Each gives consent apart; the parts of each carry their own data subject.
 *
 * <p>The biological father need not be the partner, and is never taken for him: one person is both
 * only if both roles were given to that person. A role that nobody holds is unknown, unless she
 * said that there is nobody.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param woman the key of the pregnant woman or mother, not null
 * @param members everybody else, each once, not null
 * @param nobodyAs the roles of which it is known that nobody holds them, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"woman", "members", "nobodyAs"})
public record Household(PersonId woman, List<Member> members, Set<Role> nobodyAs)
    implements Disclosable {

  /** What somebody is in the household. */
  public enum Role {
    /** Her partner (partner). */
    @JsonProperty("partner")
    PARTNER,
    /** The biological father of the child or children of this pregnancy (biologische vader). */
    @JsonProperty("biological-father")
    BIOLOGICAL_FATHER,
    /** A child of this pregnancy, unborn or born (kind uit deze zwangerschap). */
    @JsonProperty("child")
    CHILD,
    /** Another child, hers or living with her (ander kind). */
    @JsonProperty("other-child")
    OTHER_CHILD,
    /** Parent or guardian with authority over her, where she is a minor (gezag over haar). */
    @JsonProperty("authority-over-woman")
    AUTHORITY_OVER_WOMAN,
    /** Parent or guardian with authority over the child (gezag of voogdij over het kind). */
    @JsonProperty("authority-over-child")
    AUTHORITY_OVER_CHILD,
    /** Somebody else who belongs to it (een ander). */
    @JsonProperty("other")
    OTHER;

    boolean ofChild() {
      return this == CHILD || this == OTHER_CHILD;
    }

    /** At most one person can be it. */
    boolean single() {
      return this == PARTNER || this == BIOLOGICAL_FATHER;
    }
  }

  /**
   * One person of the household besides the woman.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param id the key in the host's system; an unborn child has one as well; not null
   * @param roles what this person is, at least one, not null
   * @param name the name, or null
   * @param birthDate the day of birth, or null if not known or not born
   * @param birthOrder the place among the children of this pregnancy, 1 or more, or null; for a
   *     {@link Role#CHILD} only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"id", "roles", "name", "birthDate", "birthOrder"})
  public record Member(
      PersonId id,
      Set<Role> roles,
      @Nullable PersonName name,
      @Nullable LocalDate birthDate,
      @Nullable Integer birthOrder)
      implements Disclosable {

    /** Copies the roles, and checks that they go together. */
    public Member {
      requireNonNull(id, "id");
      roles = HouseholdRules.ordered(roles);
      HouseholdRules.requireNone(HouseholdRules.firstOfMember(roles, birthOrder));
    }

    /**
     * Somebody of whom nothing more is known.
     *
     * @param id the key, not null
     * @param first a role, not null
     * @param others further roles, not null
     * @return the member, never null
     */
    public static Member of(PersonId id, Role first, Role... others) {
      return new Member(id, EnumSet.of(first, others), null, null, null);
    }

    /**
     * Whose data these are: of the partner, also if he is the biological father as well.
     *
     * @return the data subject, never null
     */
    public DataSubject subject() {
      if (roles.contains(Role.PARTNER)) {
        return DataSubject.PARTNER;
      }
      if (roles.contains(Role.BIOLOGICAL_FATHER)) {
        return DataSubject.BIOLOGICAL_FATHER;
      }
      return roles.stream().anyMatch(Role::ofChild) ? DataSubject.CHILD : DataSubject.OTHER;
    }

    @Override
    public List<Part> parts() {
      return List.of(
          new Part("id", DataCategory.REFERENCE, subject(), id),
          new Part("roles", DataCategory.FAMILY, subject(), roles),
          new Part("name", DataCategory.IDENTIFYING, subject(), name),
          new Part("birthDate", DataCategory.IDENTIFYING, subject(), birthDate),
          new Part("birthOrder", DataCategory.BIRTH, subject(), birthOrder));
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

  /** Copies the collections, and checks that nobody is in it twice or contradicted. */
  public Household {
    requireNonNull(woman, "woman");
    members = List.copyOf(members);
    nobodyAs = HouseholdRules.ordered(nobodyAs);
    HouseholdRules.requireNone(HouseholdRules.firstOf(woman, members, nobodyAs));
  }

  /**
   * A household of which nothing is known.
   *
   * @param woman the key of the woman, not null
   * @return the household, never null
   */
  public static Household unknown(PersonId woman) {
    return new Household(woman, List.of(), Set.of());
  }

  /**
   * The household that a form or message hands over.
   *
   * @param intake the intake, not null
   * @return the household, or a refusal if the intake was not validated; never null
   */
  public static Result<Household> from(HouseholdIntake intake) {
    requireNonNull(intake, "intake");
    return FromIntake.build(intake::toDomain);
  }

  /**
   * Her partner.
   *
   * @return the partner, empty if there is none or it is not known; see {@link #present}; never
   *     null
   */
  public Optional<Member> partner() {
    return as(Role.PARTNER).stream().findFirst();
  }

  /**
   * The biological father of the child or children of this pregnancy.
   *
   * @return the father, empty if he is not known, also where there is a partner; never null
   */
  public Optional<Member> biologicalFather() {
    return as(Role.BIOLOGICAL_FATHER).stream().findFirst();
  }

  /**
   * Everybody with a role.
   *
   * @param role the role, not null
   * @return an immutable list in the order of the members, never null
   */
  public List<Member> as(Role role) {
    requireNonNull(role, "role");
    return members.stream().filter(member -> member.roles().contains(role)).toList();
  }

  /**
   * Whether anybody has a role.
   *
   * @param role the role, not null
   * @return unknown if nobody was named and it was not said that there is nobody; never null
   */
  public Ternary present(Role role) {
    if (!as(role).isEmpty()) {
      return Ternary.TRUE;
    }
    return nobodyAs.contains(role) ? Ternary.FALSE : Ternary.UNKNOWN;
  }

  /**
   * Whether her partner is the biological father.
   *
   * @return true only if one person was given both roles; false if two persons have them, or if she
   *     has no partner; else unknown; never null
   */
  public Ternary partnerIsBiologicalFather() {
    Optional<Member> partner = partner();
    Optional<Member> father = biologicalFather();
    if (partner.isPresent() && father.isPresent()) {
      return Ternary.of(partner.equals(father));
    }
    return nobodyAs.contains(Role.PARTNER) ? Ternary.FALSE : Ternary.UNKNOWN;
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("woman", DataCategory.REFERENCE, DataSubject.WOMAN, woman),
        part("partner", DataSubject.PARTNER),
        part("biologicalFather", DataSubject.BIOLOGICAL_FATHER),
        part("children", DataSubject.CHILD),
        part("others", DataSubject.OTHER),
        new Part("nobodyAs", DataCategory.FAMILY, DataSubject.WOMAN, nobodyAs));
  }

  private Part part(String name, DataSubject subject) {
    return new Part(
        name,
        DataCategory.FAMILY,
        subject,
        members.stream().filter(member -> member.subject() == subject).toList());
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

package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pregnancy.LifePhase;
import nl.kansrijkestart.privacy.NeutralCode;
import org.jspecify.annotations.Nullable;

/**
 * An offer of help, care or a course (aanbod, interventie).
 *
 * <p>A national framework, such as that of VoorZorg, is no offer by itself: a municipality offers
 * it, and its own criteria come on top. What the sources do not say stays unknown.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the id, not null
 * @param code the neutral code for use towards the outside, not null
 * @param municipality who offers it, or null where it is national
 * @param name the name; for use inside the record system only, since it tells what help she gets;
 *     not null
 * @param formerNames names under which it was known before, not null
 * @param providers the kinds of organisation or professional that carry it out, not null
 * @param phases the phases of life it is for, not null
 * @param framework whether it is a national framework and no offer by itself
 * @param combinesWith the framework whose criteria hold as well, or null where there is none
 * @param criterion for whom it is, not null
 * @param sessions how it is given, or null where the sources do not say
 * @param voluntary whether the sources call it voluntary; unknown where they do not say; not null
 * @param considerations what whoever carries it out weighs besides, not null
 * @param profile what it is for and how to get it, as far as known, not null
 * @param sources what it stands on, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "code",
  "municipality",
  "name",
  "formerNames",
  "providers",
  "phases",
  "framework",
  "combinesWith",
  "criterion",
  "sessions",
  "voluntary",
  "considerations",
  "profile",
  "sources"
})
public record Intervention(
    InterventionId id,
    NeutralCode code,
    @Nullable Municipality municipality,
    LocalizedText name,
    List<String> formerNames,
    List<RoleCode> providers,
    List<LifePhase> phases,
    boolean framework,
    @Nullable InterventionId combinesWith,
    Criterion criterion,
    @Nullable Sessions sessions,
    Ternary voluntary,
    List<Consideration> considerations,
    Profile profile,
    List<Source> sources) {

  /** Checks that there is a source, and that a framework stands alone. */
  public Intervention {
    requireNonNull(id, "id");
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    requireNonNull(criterion, "criterion");
    requireNonNull(voluntary, "voluntary");
    requireNonNull(profile, "profile");
    formerNames = List.copyOf(formerNames);
    providers = List.copyOf(providers);
    phases = List.copyOf(phases);
    considerations = List.copyOf(considerations);
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("An offer needs a source");
    }
    if (framework && combinesWith != null) {
      throw new IllegalArgumentException("A framework cannot combine with another framework");
    }
  }

  /**
   * Reads an offer of a pack.
   *
   * @param entry the entry, of the section {@link Catalogue#SECTION}, not null
   * @return the offer, never null
   * @throws nl.kansrijkestart.pack.PackException if it breaks a rule, with file, place and fix
   */
  public static Intervention from(PackEntry entry) {
    return InterventionReader.read(entry);
  }

  /**
   * A copy for other people: to see what a changed limit would do.
   *
   * @param other for whom it is, not null
   * @return the copy, never null
   */
  public Intervention withCriterion(Criterion other) {
    return new Intervention(
        id,
        code,
        municipality,
        name,
        formerNames,
        providers,
        phases,
        framework,
        combinesWith,
        other,
        sessions,
        voluntary,
        considerations,
        profile,
        sources);
  }

  /**
   * Whether it is proposed to clients: not a national framework, not in development or ended, and
   * not meant for professionals alone. What is not known does not stand in the way.
   *
   * @return true if so
   */
  public boolean proposed() {
    return !framework
        && profile.status() != Profile.Status.IN_DEVELOPMENT
        && profile.status() != Profile.Status.ENDED
        && !profile.audience().equals(List.of(Profile.Audience.PROFESSIONAL));
  }
}

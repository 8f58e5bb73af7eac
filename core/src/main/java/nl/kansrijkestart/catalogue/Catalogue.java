package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.privacy.NeutralCode;
import org.jspecify.annotations.Nullable;

/**
 * The offers of one or more packs, and whether they fit (aanbodcatalogus).
 *
 * <p>Made once and used for everybody. The packs are narrowed to the day and the municipality
 * before they are handed over:
 *
 * <pre>{@code
 * Catalogue catalogue = Catalogue.of(Packs.standard().forMunicipality(rotterdam).asOf(day));
 * Eligibility answer = catalogue.eligibility(InterventionId.of("rot-voorzorg"), facts, day);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Catalogue {

  /** The section of a pack that holds offers. */
  public static final String SECTION = "interventions";

  private final Map<InterventionId, Offer> offers;
  private final List<Intervention> interventions;
  private final Engine engine;

  private Catalogue(Map<InterventionId, Offer> offers) {
    this.offers = offers;
    this.interventions = offers.values().stream().map(Offer::intervention).toList();
    this.engine =
        EngineBuilder.build(
            offers.values().stream().filter(offer -> offer.intervention().proposed()).toList());
  }

  /**
   * The offers of these packs.
   *
   * @param packs the packs, narrowed to one day so that each offer is there once, not null
   * @return the catalogue, never null
   * @throws PackException if an offer breaks a rule, is there twice, shares its neutral code, or
   *     combines with a framework that is not there
   */
  public static Catalogue of(Packs packs) {
    Map<InterventionId, PackEntry> entries = new LinkedHashMap<>();
    Map<InterventionId, Intervention> interventions = new LinkedHashMap<>();
    Set<NeutralCode> codes = new HashSet<>();
    for (PackEntry entry : packs.entries(SECTION)) {
      Intervention intervention = InterventionReader.read(entry);
      if (entries.put(intervention.id(), entry) != null) {
        throw entry.refused(
            "is there more than once in these packs", "Narrow the packs with asOf(day)");
      }
      if (!codes.add(intervention.code())) {
        throw entry
            .field("code")
            .refused("must belong to one offer only", "Give each offer a neutral code of its own");
      }
      interventions.put(intervention.id(), intervention);
    }
    for (Intervention intervention : interventions.values()) {
      if (!complete(intervention, interventions)) {
        PackEntry entry = requireNonNull(entries.get(intervention.id()));
        throw entry
            .field("combinesWith")
            .refused("must be the id of a framework", "Add the pack that holds it, or correct it");
      }
    }
    return of(interventions.values());
  }

  /**
   * These offers.
   *
   * @param interventions the offers, each once, with the frameworks that they combine with, not
   *     null
   * @return the catalogue, never null
   * @throws IllegalArgumentException if an id is there twice, or a framework is not there
   */
  public static Catalogue of(Collection<Intervention> interventions) {
    Map<InterventionId, Intervention> byId = new LinkedHashMap<>();
    interventions.forEach(each -> byId.putIfAbsent(each.id(), each));
    Map<InterventionId, Offer> offers = new LinkedHashMap<>();
    for (Intervention intervention : interventions) {
      if (!complete(intervention, byId)) {
        throw new IllegalArgumentException(
            "An offer must combine with a framework that is there: " + intervention.id());
      }
      Offer offer =
          Offer.of(intervention, combined(intervention, byId.get(intervention.combinesWith())));
      if (offers.put(intervention.id(), offer) != null) {
        throw new IllegalArgumentException("An offer must be there once: " + intervention.id());
      }
    }
    return new Catalogue(offers);
  }

  /** Whether the framework that it combines with, if any, is there. */
  private static boolean complete(Intervention one, Map<InterventionId, Intervention> byId) {
    Intervention framework = byId.get(one.combinesWith());
    return one.combinesWith() == null || (framework != null && framework.framework());
  }

  private static Criterion combined(Intervention one, @Nullable Intervention framework) {
    return new Criterion.All(
        framework == null
            ? List.of(one.criterion())
            : List.of(framework.criterion(), one.criterion()));
  }

  /**
   * All offers and frameworks, in the order of the packs.
   *
   * @return an immutable list, never null
   */
  public List<Intervention> interventions() {
    return interventions;
  }

  /**
   * The offer with an id.
   *
   * @param id the id, not null
   * @return the offer, or empty where it is not here, never null
   */
  public Optional<Intervention> find(InterventionId id) {
    return Optional.ofNullable(offers.get(requireNonNull(id, "id"))).map(Offer::intervention);
  }

  /**
   * For whom an offer is in all: the criteria of the framework that it combines with, and its own.
   *
   * @param id the offer, not null
   * @return the criteria, never null
   * @throws IllegalArgumentException if the offer is not in this catalogue
   */
  public Criterion criterion(InterventionId id) {
    Intervention intervention = offer(id).intervention();
    InterventionId framework = intervention.combinesWith();
    return combined(intervention, framework == null ? null : offer(framework).intervention());
  }

  /**
   * Whether one offer fits.
   *
   * @param id the offer, not null
   * @param facts what is known, not null
   * @param asOf the day for which it is asked, and of the facts that grow; not null
   * @return the verdict, never null
   * @throws IllegalArgumentException if the offer is not in this catalogue
   */
  public Eligibility eligibility(InterventionId id, Facts facts, LocalDate asOf) {
    return offer(id).judge(moment(facts, asOf));
  }

  private Offer offer(InterventionId id) {
    Offer offer = offers.get(requireNonNull(id, "id"));
    if (offer == null) {
      throw new IllegalArgumentException("There is no offer " + id + " in this catalogue");
    }
    return offer;
  }

  /**
   * Which offers fit, of those that are {@linkplain Intervention#proposed() proposed to clients}:
   * frameworks, offers in development and offers for professionals are left out. Ask for these by
   * their id.
   *
   * @param facts what is known, not null
   * @param asOf the day for which it is asked, and of the facts that grow; not null
   * @return a verdict for each offer, in the order of the packs, made when it is looked at; an
   *     immutable list, never null
   */
  public List<Eligibility> eligibility(Facts facts, LocalDate asOf) {
    return engine.judge(moment(facts, asOf));
  }

  /**
   * The offers that fit, of those that are {@linkplain Intervention#proposed() proposed to
   * clients}: the same as the {@link Eligibility.Eligible} ones of {@link #eligibility(Facts,
   * LocalDate)}, without their reasons. An offer about which something is still unknown is not
   * among them, and is no less worth a question.
   *
   * @param facts what is known, not null
   * @param asOf the day for which it is asked, and of the facts that grow; not null
   * @return their ids, in the order of the packs; an immutable list, never null
   */
  public List<InterventionId> fitting(Facts facts, LocalDate asOf) {
    return engine.judge(moment(facts, asOf)).fitting();
  }

  private static Moment moment(Facts facts, LocalDate asOf) {
    return Moment.of(requireNonNull(facts, "facts"), requireNonNull(asOf, "asOf"));
  }

  /**
   * The number of offers.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "Catalogue[" + offers.size() + " offers]";
  }
}

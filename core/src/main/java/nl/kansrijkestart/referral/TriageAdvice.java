package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Eligibility;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Which destinations of a desk fit her, by the offers that they carry out (advies bij de triage).
 *
 * <p>Advice: the assessor decides. Hand it to {@link ReferralContext#withAdvice}, and a choice that
 * departs from it is recorded with the event, beside the reason that each choice needs.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param options one for each destination: those that fit first, then those of which something is
 *     unknown, then those that do not fit; at the same place in the order of the desk; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"options"})
public record TriageAdvice(List<Option> options) implements Explained, Disclosable {

  /** Copies the list. */
  public TriageAdvice {
    options = List.copyOf(options);
  }

  /**
   * The advice for one woman on a day, where nothing is known of the places that are taken.
   *
   * @param desk the desk, not null
   * @param catalogue the offers; an offer of a destination that is not in it, or not proposed, is
   *     left out; not null
   * @param facts what is known of her; only what the desk may know; that she comes by way of the
   *     desk is added; not null
   * @param asOf the day, not null
   * @return the advice, never null
   */
  public static TriageAdvice of(Desk desk, Catalogue catalogue, Facts facts, LocalDate asOf) {
    return of(desk, catalogue, facts, asOf, Map.of());
  }

  /**
   * The advice for one woman on a day, with the offers that have no place left. An offer that is
   * full is named as a reason; it stays where it was and fits as before, since whoever fits may
   * wait for it.
   *
   * @param desk the desk, not null
   * @param catalogue the offers, as in {@link #of(Desk, Catalogue, Facts, LocalDate)}, not null
   * @param facts what is known of her, as there, not null
   * @param asOf the day, not null
   * @param placesTaken how many places of an offer are taken on that day, as the host counts them,
   *     0 or more; an offer that is not in it, or whose number of places the catalogue does not
   *     know ({@link nl.kansrijkestart.catalogue.Profile#capacity}), is not said to be full; not
   *     null
   * @return the advice, never null
   * @throws IllegalArgumentException if a number of places is negative
   */
  public static TriageAdvice of(
      Desk desk,
      Catalogue catalogue,
      Facts facts,
      LocalDate asOf,
      Map<InterventionId, Integer> placesTaken) {
    if (placesTaken.values().stream().anyMatch(taken -> taken < 0)) {
      throw new IllegalArgumentException("A number of places that are taken must be 0 or more");
    }
    Facts atTheDesk = facts.with(Fact.REFERRED_BY_DESK, true);
    List<Option> options = new ArrayList<>();
    for (Destination destination : desk.destinations()) {
      List<Eligibility> verdicts = new ArrayList<>();
      Set<InterventionId> full = new LinkedHashSet<>();
      for (InterventionId offer : destination.offers()) {
        Optional<Intervention> proposed = catalogue.find(offer).filter(Intervention::proposed);
        if (proposed.isPresent()) {
          verdicts.add(catalogue.eligibility(offer, atTheDesk, asOf));
          if (full(proposed.get().profile().capacity(), placesTaken.get(offer))) {
            full.add(offer);
          }
        }
      }
      options.add(new Option(destination.code(), verdicts, full));
    }
    options.sort(Comparator.comparingInt(option -> place(option.fits())));
    return new TriageAdvice(options);
  }

  private static boolean full(@Nullable Integer places, @Nullable Integer taken) {
    return places != null && (places == 0 || (taken != null && taken >= places));
  }

  private static int place(Ternary fits) {
    return switch (fits) {
      case TRUE -> 0;
      case UNKNOWN -> 1;
      case FALSE -> 2;
    };
  }

  /**
   * Whether a choice departs from this: the destination does not fit, or it is open while another
   * one fits.
   *
   * @param chosen the destination, by the code that holds now, not null
   * @return true if so; false for a destination that the advice does not know
   */
  public boolean departs(DestinationCode chosen) {
    requireNonNull(chosen, "chosen");
    Optional<Option> option =
        options.stream().filter(each -> each.destination().equals(chosen)).findFirst();
    boolean another = options.stream().anyMatch(each -> each.fits() == Ternary.TRUE);
    return option
        .map(Option::fits)
        .filter(fits -> fits == Ternary.FALSE || (fits == Ternary.UNKNOWN && another))
        .isPresent();
  }

  /** The destinations that fit, as text. */
  String fitting() {
    String codes =
        options.stream()
            .filter(option -> option.fits() == Ternary.TRUE)
            .map(option -> option.destination().value())
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "-" : codes;
  }

  /**
   * For each destination whether it fits, and which of its offers are full; why it fits stands in
   * the verdicts on its offers.
   *
   * @return for each option, in the same order, one reason and then one for each offer that is
   *     full, never null
   */
  @Override
  public List<Reason> reasons() {
    return options.stream().flatMap(Option::said).toList();
  }

  @Override
  public List<Part> parts() {
    return List.of(Part.ofWoman("options", DataCategory.REFERRAL, options));
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }

  /**
   * One destination.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param destination the destination, not null
   * @param offers the verdicts on its offers, with their reasons and what is missing; empty where
   *     no offer of it is known; not null
   * @param full those of its offers that have no place left, which says nothing of whether they fit
   *     her; not null, empty where null is given
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"destination", "offers", "full"})
  public record Option(
      DestinationCode destination, List<Eligibility> offers, Set<InterventionId> full)
      implements Disclosable {

    /** Copies the collections. */
    @SuppressWarnings("ConstantValue") // JSON of before full offers were named has none
    public Option {
      requireNonNull(destination, "destination");
      offers = List.copyOf(offers);
      full = full == null ? Set.of() : Ordered.by(full, InterventionId::value);
    }

    /**
     * Whether one of its offers fits.
     *
     * @return true or false, or unknown where something must be asked first or no offer is known;
     *     never null
     */
    public Ternary fits() {
      if (offers.isEmpty()) {
        return Ternary.UNKNOWN;
      }
      Ternary fits = Ternary.FALSE;
      for (Eligibility offer : offers) {
        fits = fits.or(offer.fits());
      }
      return fits;
    }

    private Stream<Reason> said() {
      return Stream.concat(
          Stream.of(reason()),
          full.stream()
              .map(
                  offer ->
                      Reason.of(
                          ReferralReasons.OFFER_FULL,
                          Map.of("offer", offer.value(), "destination", destination.value()))));
    }

    private Reason reason() {
      ReasonCode code =
          switch (fits()) {
            case TRUE -> ReferralReasons.DESTINATION_FITS;
            case UNKNOWN ->
                offers.isEmpty()
                    ? ReferralReasons.DESTINATION_WITHOUT_OFFER
                    : ReferralReasons.DESTINATION_OPEN;
            case FALSE -> ReferralReasons.DESTINATION_UNFIT;
          };
      return Reason.of(code, Map.of("destination", destination.value()));
    }

    @Override
    public List<Part> parts() {
      return List.of(
          Part.ofWoman("destination", DataCategory.REFERRAL, destination),
          Part.ofWoman("offers", DataCategory.REFERRAL, offers),
          Part.ofWoman("full", DataCategory.REFERRAL, full));
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }
}

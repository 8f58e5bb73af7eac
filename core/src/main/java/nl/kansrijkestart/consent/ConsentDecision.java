package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link DisclosureRequest}: permit, deny, or nobody has asked her yet.
 *
 * <p>Only {@link Permit} opens the gate, at the instant of the request and for its categories; ask
 * again for the next disclosure. Decisions are made by {@link ConsentHistory#decide}, and on a
 * ground in law by {@link LegalBasis#decide}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ConsentDecision.Permit.class, name = "permit"),
  @JsonSubTypes.Type(value = ConsentDecision.Deny.class, name = "deny"),
  @JsonSubTypes.Type(value = ConsentDecision.NotApplicable.class, name = "not-applicable")
})
public sealed interface ConsentDecision extends Explained {

  /**
   * What was asked.
   *
   * @return the request, never null
   */
  DisclosureRequest request();

  /**
   * The stable key of this decision, for the audit log: the same for the same question, outcome and
   * reasons.
   *
   * @return the key, never null
   */
  default DecisionId decisionId() {
    return DecisionId.of(
        request(),
        match(permit -> "permit", deny -> "deny", notApplicable -> "not-applicable"),
        reasons().stream()
            .map(reason -> reason.code() + " " + reason.rule() + " " + reason.parameters())
            .toList());
  }

  /**
   * Whether the gate opens.
   *
   * @return true for {@link Permit} only
   */
  default boolean permits() {
    return this instanceof Permit;
  }

  /**
   * Handles the three outcomes.
   *
   * @param <R> the type of the answer
   * @param permit what to do with a permit, not null
   * @param deny what to do with a denial, not null
   * @param notApplicable what to do where she was not asked; the gate stays shut; not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Permit, ? extends R> permit,
      Function<? super Deny, ? extends R> deny,
      Function<? super NotApplicable, ? extends R> notApplicable);

  /**
   * The data may be disclosed: on her consent or, where {@link LegalBasis#decide} was asked, on a
   * ground in law. Never on both.
   *
   * @param request what was asked, not null
   * @param basis the consents that decided; empty where the law did; not null
   * @param law the ground in law that decided, or null where consents did
   * @param reasons why, the consents that decided among them, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"request", "basis", "law", "reasons"})
  record Permit(
      DisclosureRequest request,
      List<ConsentId> basis,
      @Nullable LegalBasis law,
      List<Reason> reasons)
      implements ConsentDecision {

    /** Copies the lists and checks that either consents or the law decided. */
    public Permit {
      requireNonNull(request, "request");
      basis = List.copyOf(basis);
      reasons = List.copyOf(reasons);
      if (basis.isEmpty() == (law == null)) {
        throw new IllegalArgumentException(
            "A permit must name the consents or the ground in law that it rests on, one of the two");
      }
    }

    /** A permit that rests on consents. */
    Permit(DisclosureRequest request, List<ConsentId> basis, List<Reason> reasons) {
      this(request, basis, null, reasons);
    }

    /**
     * The ground, as the audit log names it.
     *
     * @return the code, never null
     */
    public LegalBasisCode ground() {
      return law == null ? LegalBasisCode.CONSENT : law.code();
    }

    @Override
    public <R> R match(
        Function<? super Permit, ? extends R> permit,
        Function<? super Deny, ? extends R> deny,
        Function<? super NotApplicable, ? extends R> notApplicable) {
      return permit.apply(this);
    }

    /**
     * The outcome and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Permit" + reasons;
    }
  }

  /**
   * The data may not be disclosed: she objects, or what she agreed to does not reach this far.
   *
   * @param request what was asked, not null
   * @param denied the categories that may not be disclosed; what remains of the request may be
   *     asked for again; not null, not empty
   * @param reasons every reason, objections first, not null, not empty
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"request", "denied", "reasons"})
  record Deny(DisclosureRequest request, Set<DataCategory> denied, List<Reason> reasons)
      implements ConsentDecision {

    /** Copies the collections and checks that something is denied, with a reason. */
    public Deny {
      requireNonNull(request, "request");
      denied = Sets.ordered(DataCategory.class, denied);
      reasons = List.copyOf(reasons);
      if (denied.isEmpty() || reasons.isEmpty()) {
        throw new IllegalArgumentException("A denial must say what is denied, and why");
      }
    }

    @Override
    public <R> R match(
        Function<? super Permit, ? extends R> permit,
        Function<? super Deny, ? extends R> deny,
        Function<? super NotApplicable, ? extends R> notApplicable) {
      return deny.apply(this);
    }

    /**
     * The outcome and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "Deny" + reasons;
    }
  }

  /**
   * No answer of this person is on record: ask first. It is no permission.
   *
   * @param request what was asked, not null
   * @param reasons what is missing, not null, not empty
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"request", "reasons"})
  record NotApplicable(DisclosureRequest request, List<Reason> reasons) implements ConsentDecision {

    /** Copies the reasons. */
    public NotApplicable {
      requireNonNull(request, "request");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Permit, ? extends R> permit,
        Function<? super Deny, ? extends R> deny,
        Function<? super NotApplicable, ? extends R> notApplicable) {
      return notApplicable.apply(this);
    }

    /**
     * The outcome and the codes of its reasons.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "NotApplicable" + reasons;
    }
  }
}

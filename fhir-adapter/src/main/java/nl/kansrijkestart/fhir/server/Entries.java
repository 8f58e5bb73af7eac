package nl.kansrijkestart.fhir.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The entries of a bundle that may be seen; of the others not even the address goes out. */
final class Entries {

  private static final int DEEPEST = 3;

  private Entries() {}

  /** A copy of a bundle with what may be seen, without total. */
  static Bundle permitted(
      Bundle bundle, Function<? super Resource, ? extends @Nullable Resource> judge) {
    return permitted(bundle, judge, 0);
  }

  private static Bundle permitted(
      Bundle bundle, Function<? super Resource, ? extends @Nullable Resource> judge, int depth) {
    boolean answers =
        bundle.getType() == BundleType.BATCHRESPONSE
            || bundle.getType() == BundleType.TRANSACTIONRESPONSE;
    List<BundleEntryComponent> seen = new ArrayList<>();
    for (BundleEntryComponent entry : bundle.getEntry()) {
      Resource resource = entry.getResource();
      Resource plain =
          resource instanceof Bundle inner
              ? depth < DEEPEST ? permitted(inner, judge, depth + 1) : null
              : resource != null ? judge.apply(resource) : null;
      if (plain != null) {
        BundleEntryComponent copy = entry.copy();
        if (copy.hasResponse()) {
          copy.getResponse().setOutcome(null); // a resource that nobody judged
        }
        seen.add(copy.setResource(plain));
      } else if (answers) {
        // each answer stands in the place of its question; one to a write has no resource
        BundleEntryComponent left = new BundleEntryComponent();
        left.getResponse()
            .setStatus(resource == null ? entry.getResponse().getStatus() : "404 Not Found");
        if (resource == null) {
          left.getResponse().setLocation(entry.getResponse().getLocation());
        }
        seen.add(left);
      }
    }
    Bundle copy = new Bundle();
    copy.setId(bundle.getIdElement().copy());
    copy.setMeta(bundle.getMeta().copy());
    copy.setIdentifier(bundle.getIdentifier().copy());
    copy.setTypeElement(bundle.getTypeElement().copy());
    copy.setTimestampElement(bundle.getTimestampElement().copy());
    bundle.getLink().forEach(link -> copy.addLink(link.copy()));
    copy.setEntry(seen);
    return copy;
  }
}

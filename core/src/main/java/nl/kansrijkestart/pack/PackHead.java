package nl.kansrijkestart.pack;

import nl.kansrijkestart.calendar.ClosedDateRange;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.identity.Municipality;
import org.jspecify.annotations.Nullable;

/** What a pack says about itself. */
record PackHead(
    String file,
    String id,
    String version,
    LocalizedText name,
    @Nullable Municipality municipality,
    ClosedDateRange validity,
    String licence) {}

package io.gonetmon.dashboard;

import java.util.Optional;

/** The row that keys are for. */
record Selected(Pane pane, String key) {
  static Optional<Selected> in(ViewModel model) {
    return model
        .focused()
        .flatMap(
            pane ->
                pane.listed(model).selected(model.place(pane)).map(key -> new Selected(pane, key)));
  }
}

package org.convocatoria.submission.datarequest.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.Desk;
import org.springframework.ui.Model;

/** Who acts on which request, and where the answer goes. */
record Acting(String id, Desk desk, HttpServletResponse response, Model model) {}

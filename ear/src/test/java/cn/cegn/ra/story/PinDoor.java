package cn.cegn.ra.story;

import cn.cegn.ra.provisioning.entity.InitialPin;
import cn.cegn.ra.provisioning.entity.KeyJob;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells a test the PINs that the centre made and nobody is told, so that it can look for them: {@code /test/pins}. No shipped server has it. */
@WebServlet("/test/pins")
public class PinDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @PersistenceContext(unitName = "../ra-ejb.jar#ra")
    private transient EntityManager entities;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        for (KeyJob job :
                entities.createQuery("select j from KeyJob j", KeyJob.class).getResultList()) {
            response.getWriter().println("serial " + job.view().serial());
            response.getWriter().println("SO " + job.soPin().reveal());
        }
        for (InitialPin pin : entities.createQuery("select p from InitialPin p", InitialPin.class)
                .getResultList()) {
            if (pin.pin().isPresent()) {
                response.getWriter().println("user " + pin.pin().get().reveal());
            }
        }
    }
}

package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Mode;

/** For which applications a part of a material list is: the medium asks for no paper, a soft certificate's request comes as text. */
public record MaterialPlan(CertificateType type, Mode mode) {
    public static MaterialPlan of(FormScope scope) {
        return new MaterialPlan(scope.type(), scope.mode());
    }
}

import { ServiceException } from "../errors";
import type { Execution } from "../execution";
import { Service, type CallTable, type Modelled } from "../service";

const EMAIL_SCOPE = "https://www.googleapis.com/auth/userinfo.email";

const USER_CALLS = {
  getEmail: "other",
  getUserLoginId: "other",
} as const satisfies CallTable<GoogleAppsScript.Base.User>;

/** `User`: a person. */
export class UserService
  extends Service
  implements Pick<GoogleAppsScript.Base.User, "getEmail">, Modelled<typeof USER_CALLS>
{
  readonly serviceName = "User";
  readonly calls = USER_CALLS;

  constructor(
    execution: Execution,
    readonly email: string,
  ) {
    super(execution);
  }

  getEmail(): string {
    return this.email;
  }

  getUserLoginId(): string {
    return this.email;
  }
}

const CALLS = {
  getActiveUser: "other",
  getActiveUserLocale: "other",
  getEffectiveUser: "other",
  getScriptTimeZone: "other",
} as const satisfies CallTable<GoogleAppsScript.Base.Session>;

/** `Session`. Who the user is stays hidden without full rights, and without the e-mail scope it is an error. */
export class SessionService
  extends Service
  implements
    Pick<GoogleAppsScript.Base.Session, "getActiveUserLocale" | "getScriptTimeZone">,
    Modelled<typeof CALLS>
{
  readonly serviceName = "Session";
  readonly calls = CALLS;

  getActiveUser(): UserService {
    return this.user("getActiveUser");
  }

  getEffectiveUser(): UserService {
    return this.user("getEffectiveUser");
  }

  getActiveUserLocale(): string {
    return "id";
  }

  getScriptTimeZone(): string {
    return this.execution.runtime.scriptTimeZone;
  }

  private user(method: string): UserService {
    if (this.execution.mode !== "FULL") return new UserService(this.execution, "");
    const { scopes } = this.execution.runtime;
    if (scopes !== null && !scopes.includes(EMAIL_SCOPE)) {
      throw new ServiceException(
        `Specified permissions are not sufficient to call Session.${method}. Required permissions: ${EMAIL_SCOPE}`,
      );
    }
    return new UserService(this.execution, this.execution.user);
  }
}

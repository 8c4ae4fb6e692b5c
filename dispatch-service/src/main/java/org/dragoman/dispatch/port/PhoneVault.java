package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.vendor.MenuDigits;

/** Keeps phone numbers, and what is dialled for vendors' menus, unreadable at rest. Pure computation: nothing here waits. */
public interface PhoneVault {

    /** Encrypts a number so that only this installation, and only for this city, can read it again. */
    byte[] seal(CityId city, PhoneNumber number);

    /** @throws IllegalArgumentException where the bytes were not sealed for this city by this installation */
    PhoneNumber open(CityId city, byte[] sealed);

    /** Encrypts what a vendor's menu wants to hear; it cannot be opened as a number, nor a number as this. */
    byte[] seal(CityId city, MenuDigits digits);

    /** @throws IllegalArgumentException where the bytes were not sealed as digits for this city by this installation */
    MenuDigits openDigits(CityId city, byte[] sealed);

    /** A keyed hash: equal for equal numbers in all cities, useless without the key. */
    byte[] key(PhoneNumber number);
}
